package org.encompass.portal.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.encompass.portal.domain.Times;
import org.encompass.schemas.ReceiptMessage.Route;
import org.jspecify.annotations.Nullable;

/// A child, or a child at one school, with all that reports ask about it.
///
/// @param fact where it is counted
/// @param places how many schools have to know of the child
/// @param morning to which it belongs
/// @param route who chose the school; a person, if a person chose one of two
/// @param overHoliday whether a weekday without school lay before the morning
/// @param spare minutes it was settled before the deadline, see [MinutesToSpare]
/// @param clock minutes between the midnight before the deadline, in London, and the settling
public record Counted(
    Level level,
    Fact fact,
    int places,
    Tally tally,
    LocalDate morning,
    @Nullable Route route,
    boolean overHoliday,
    @Nullable Integer spare,
    @Nullable Integer clock) {

  /// What a row stands for.
  public enum Level {
    /// Each child once.
    CHILD,
    /// Each school that has to know; one row for a child of whom none has to know yet.
    PLACE
  }

  /// The rows of one child: itself, then its places.
  static List<Counted> of(CountedChild child) {
    var rows = new ArrayList<Counted>();
    rows.add(row(Level.CHILD, child));
    if (child.notifications().isEmpty()) {
      rows.add(row(Level.PLACE, child));
    }
    for (var fact : child.notifications()) {
      rows.add(row(Level.PLACE, new CountedChild(fact, List.of(fact), child.firstAt())));
    }
    return rows;
  }

  private static Counted row(Level level, CountedChild child) {
    var fact = child.least();
    boolean settled = !child.notifications().isEmpty();
    return new Counted(
        level,
        fact,
        child.notifications().size(),
        Tally.of(List.of(child)),
        Mornings.of(fact),
        route(child),
        Mornings.overHoliday(fact, child.firstAt()),
        settled ? MinutesToSpare.minutes(fact) : null,
        settled ? clock(fact) : null);
  }

  private static @Nullable Route route(CountedChild child) {
    return Stream.concat(Stream.of(child.least()), child.notifications().stream())
        .map(Fact::route)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable Integer clock(Fact fact) {
    var deadline = fact.deadline();
    var settled = fact.settled();
    return deadline == null || settled == null ? null : minutesOfDay(deadline, settled);
  }

  private static int minutesOfDay(Instant deadline, Instant settled) {
    var day = LocalDate.ofInstant(deadline, Times.LONDON).atStartOfDay();
    var local = settled.atZone(Times.LONDON).toLocalDateTime();
    return (int) Math.floorDiv(Duration.between(day, local).toSeconds(), 60);
  }
}
