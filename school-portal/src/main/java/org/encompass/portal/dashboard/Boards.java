package org.encompass.portal.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.encompass.portal.domain.Times;
import org.encompass.portal.school.SchoolRegister;
import org.encompass.portal.school.SchoolRegister.Naming;
import org.springframework.stereotype.Service;

/// Makes the boards that administrators look at.
@Service
public class Boards {
  // A child without a deadline belongs to the next working morning: at most this much later.
  private static final int LONGEST_WAIT_DAYS = 4;
  private final Facts facts;
  private final SchoolRegister register;
  private final Clock clock;

  Boards(Facts facts, SchoolRegister register, Clock clock) {
    this.facts = facts;
    this.register = register;
    this.clock = clock;
  }

  /// Today, as schools count it.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.LONDON);
  }

  /// The children who belong to one morning.
  public Board of(LocalDate day) {
    var from = day.minusDays(LONGEST_WAIT_DAYS).atStartOfDay(Times.LONDON).toInstant();
    var children = Accounting.count(facts.since(from));
    var earlier =
        children.stream()
            .filter(child -> Mornings.of(child.least()).isBefore(day))
            .filter(child -> Tally.of(List.of(child)).unfinished() > 0)
            .toList();
    return board(children, child -> Mornings.of(child.least()).equals(day), earlier);
  }

  /// Every child that is still remembered.
  public Board ofAll() {
    return board(Accounting.count(facts.since(Instant.EPOCH)), child -> true, List.of());
  }

  private Board board(
      Collection<CountedChild> all, Predicate<CountedChild> wanted, List<CountedChild> earlier) {
    var children = all.stream().filter(wanted).toList();
    return Board.of(children, earlier, names(children));
  }

  private Map<String, Naming> names(Collection<CountedChild> children) {
    return register.names(
        children.stream()
            .flatMap(
                child -> Stream.concat(Stream.of(child.least()), child.notifications().stream()))
            .flatMap(
                fact -> Stream.of(fact.urn(), fact.laCode() == null ? null : "LA:" + fact.laCode()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }
}
