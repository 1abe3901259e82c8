package org.encompass.notifier.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.encompass.notifier.domain.WorkingMorning;
import org.jspecify.annotations.Nullable;

/// One morning in numbers: how many of the notifications due on it were told, and acknowledged or
/// telephoned, by when. Public for this module's own sub-packages.
///
/// @param due how many have their deadline on that day
/// @param deadlines the different moments at which they are due
/// @param counts every quarter of an hour up to now, the first at six
public record Morning(
    LocalDate day,
    Instant from,
    Instant until,
    int due,
    List<Instant> deadlines,
    List<Count> counts) {
  private static final LocalTime BEGINS = LocalTime.of(6, 0);
  private static final LocalTime ENDS = LocalTime.of(10, 0);
  private static final Duration STEP = Duration.ofMinutes(15);

  /// How far they were then.
  ///
  /// @param told by whatever way
  /// @param done acknowledged or telephoned
  /// @param passed whose deadline had come
  public record Count(Instant at, int told, int done, int passed) {}

  /// Today's morning if something is due on it, else the next one; empty where nothing is due.
  static Optional<Morning> of(List<BoardRow> rows, Instant now) {
    var today = day(now);
    return rows.stream()
        .map(row -> day(row.deadline()))
        .filter(day -> !day.isBefore(today))
        .min(Comparator.naturalOrder())
        .map(
            day -> on(day, rows.stream().filter(r -> day(r.deadline()).equals(day)).toList(), now));
  }

  private static Morning on(LocalDate day, List<BoardRow> due, Instant now) {
    var from = day.atTime(BEGINS).atZone(WorkingMorning.ZONE).toInstant();
    var until = day.atTime(ENDS).atZone(WorkingMorning.ZONE).toInstant();
    var counts = new ArrayList<Count>();
    for (var at = from; !at.isAfter(until) && !at.isAfter(now); at = at.plus(STEP)) {
      counts.add(count(due, at));
    }
    if (now.isAfter(from) && now.isBefore(until) && !counts.getLast().at().equals(now)) {
      counts.add(count(due, now));
    }
    var deadlines = due.stream().map(BoardRow::deadline).distinct().sorted().toList();
    return new Morning(day, from, until, due.size(), deadlines, List.copyOf(counts));
  }

  private static Count count(List<BoardRow> due, Instant at) {
    return new Count(
        at,
        by(due, at, BoardRow::firstKnownAt),
        by(due, at, BoardRow::doneAt),
        by(due, at, BoardRow::deadline));
  }

  private static int by(
      List<BoardRow> due, Instant at, Function<BoardRow, @Nullable Instant> when) {
    return (int)
        due.stream().map(when).filter(moment -> moment != null && !moment.isAfter(at)).count();
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toLocalDate();
  }
}
