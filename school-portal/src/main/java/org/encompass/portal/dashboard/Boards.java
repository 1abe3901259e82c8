package org.encompass.portal.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.Times;
import org.springframework.stereotype.Service;

/// Makes the boards that administrators look at.
@Service
public class Boards {
  private final Figures figures;
  private final Names names;
  private final Clock clock;

  Boards(Figures figures, Names names, Clock clock) {
    this.figures = figures;
    this.names = names;
    this.clock = clock;
  }

  /// Today, as schools count it.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.LONDON);
  }

  /// The children who belong to one morning.
  public Board of(Remit remit, LocalDate day) {
    var all = Selection.of(remit);
    return board(all.between(day, day), figures.unfinished(all.between(null, day.minusDays(1))));
  }

  /// The next morning after this one that has children, and how many: what is reported in the
  /// evening belongs to the day after.
  public Optional<Next> next(Remit remit, LocalDate day) {
    var later = Selection.of(remit).between(day.plusDays(1), null);
    return figures
        .firstMorning(later)
        .map(
            morning ->
                new Next(morning, figures.total(later.between(morning, morning)).children()));
  }

  /// A morning that is still to come.
  public record Next(LocalDate morning, int children) {}

  /// Every child that is still remembered.
  public Board ofAll(Remit remit) {
    return board(Selection.of(remit), Tally.NONE);
  }

  private Board board(Selection selection, Tally earlier) {
    var children = by(selection, Dimension.FORCE, Dimension.AUTHORITY);
    var forces = groups(children, Dimension.FORCE);
    return new Board(
        Tally.sum(forces.stream().map(Group::tally).toList()),
        earlier,
        forces,
        groups(children, Dimension.AUTHORITY),
        groups(by(selection, Dimension.SCHOOL), Dimension.SCHOOL),
        figures.settled(selection));
  }

  private Map<Dimension, List<Group>> by(Selection selection, Dimension... dimensions) {
    return names.named(figures.by(selection, Set.of(dimensions)));
  }

  private static List<Group> groups(Map<Dimension, List<Group>> by, Dimension dimension) {
    return by.getOrDefault(dimension, List.of()).stream().sorted(Group.EXCEPTIONS_FIRST).toList();
  }
}
