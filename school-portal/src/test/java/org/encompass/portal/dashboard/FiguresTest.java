package org.encompass.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.encompass.portal.access.Remit;
import org.encompass.portal.testing.PortalTest;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.ReceiptMessage.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What SQL adds up is what the rule of accounting makes of the same receipts, however they come.
@PortalTest
class FiguresTest {
  private static final Instant NINE = Instant.parse("2031-03-03T09:00:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2031-03-03");

  @Autowired Counting counting;
  @Autowired Facts facts;
  @Autowired Figures figures;
  private final Random random = new Random(670001);
  // A force that no other test has.
  private final String force = "T" + UUID.randomUUID().toString().substring(0, 8);
  private final List<Incident> incidents = new ArrayList<>();
  private final Selection all =
      Selection.of(new Remit(false, Set.of(force), Set.of()))
          .between(FIRST.minusDays(30), FIRST.plusDays(60));

  @BeforeEach
  void someWeeksOfReceipts() {
    var receipts = new ArrayList<ReceiptMessage>();
    for (int number = 0; number < 60; number++) {
      var incident = new Incident(force, "F" + number + "-" + UUID.randomUUID());
      incidents.add(incident);
      for (int said = 0; said < 1 + random.nextInt(12); said++) {
        receipts.add(receipt(incident, said));
      }
    }
    for (int from = 0; from < receipts.size(); from += 37) {
      counting.take(receipts.subList(from, Math.min(receipts.size(), from + 37)));
    }
    counting.take(receipts.subList(0, 20)); // the broker may send a batch again
  }

  private ReceiptMessage receipt(Incident incident, int seq) {
    var state = State.values()[random.nextInt(State.values().length)];
    boolean notified = random.nextInt(4) > 0;
    int school = random.nextInt(4);
    var deadline = NINE.plus(Duration.ofDays(random.nextInt(20)));
    return new ReceiptMessage(
        random.nextInt(5) == 0 ? null : new UUID(1, random.nextInt(3)),
        1,
        incident.force(),
        incident.reference(),
        random.nextInt(8) == 0 ? null : "C" + random.nextInt(2),
        notified ? new UUID(incident.reference().hashCode(), random.nextInt(3)) : null,
        notified ? "67000" + (1 + school) : null,
        random.nextInt(3) == 0 ? "67" + school : null,
        random.nextInt(6) == 0,
        seq,
        state,
        state == State.TOLD && random.nextInt(3) == 0 ? "BY_PHONE" : null,
        null,
        notified ? deadline.atOffset(ZoneOffset.UTC) : null,
        random.nextInt(3) == 0 ? null : random.nextInt(4) > 0,
        notified ? Route.values()[random.nextInt(2)] : null,
        deadline.minusSeconds(random.nextInt(200_000) - 20_000).atOffset(ZoneOffset.UTC));
  }

  private List<CountedChild> counted() {
    return Accounting.count(facts.about(incidents));
  }

  private Tally oracle(Predicate<CountedChild> wanted) {
    return Tally.of(counted().stream().filter(wanted).toList());
  }

  @Test
  void theSumsAreThoseOfTheRule() {
    assertThat(figures.total(all)).isEqualTo(oracle(child -> true));
    assertThat(oracle(child -> true).children()).isGreaterThan(60);
    assertThat(figures.unfinished(all))
        .isEqualTo(oracle(child -> Tally.of(List.of(child)).unfinished() > 0));
    var day = FIRST.plusDays(3);
    assertThat(figures.total(all.between(day, day)))
        .isEqualTo(oracle(child -> Mornings.of(child.least()).equals(day)));
  }

  @Test
  void everyDimensionHoldsEveryChild() {
    var dimensions = EnumSet.complementOf(EnumSet.of(Dimension.SCHOOL));
    var groups = figures.by(all, dimensions);
    assertThat(groups.keySet()).isEqualTo(dimensions);
    groups.forEach(
        (dimension, some) ->
            assertThat(Tally.sum(some.stream().map(Figures.Keyed::tally).toList()))
                .as(dimension.name())
                .isEqualTo(oracle(child -> true)));
    for (var group : groups.get(Dimension.AUTHORITY)) {
      assertThat(group.tally())
          .isEqualTo(oracle(child -> Objects.equals(child.least().laCode(), group.key())));
    }
  }

  @Test
  void everyPlaceOfAChildIsALineOfItsOwn() {
    var places =
        counted().stream()
            .flatMap(
                child ->
                    child.notifications().isEmpty()
                        ? List.of(child).stream()
                        : child.notifications().stream()
                            .map(fact -> new CountedChild(fact, List.of(fact), fact.firstAt())))
            .collect(Collectors.groupingBy(child -> String.valueOf(child.least().urn())));
    var schools = figures.by(all, Set.of(Dimension.SCHOOL)).get(Dimension.SCHOOL);
    assertThat(schools).hasSameSizeAs(places.keySet());
    for (var school : schools) {
      var children = places.get(String.valueOf(school.key()));
      assertThat(school.tally()).as(school.key()).isEqualTo(Tally.of(children));
    }
  }

  @Test
  void eachNumberIsAsLongAsItsList() {
    for (var what : What.values()) {
      assertThat(figures.list(all, what, 0, 10_000))
          .as(what.code())
          .hasSize(what.of(figures.total(all)));
      var each = new ArrayList<Figures.Listed>();
      figures.each(all, what, each::add);
      assertThat(each).as(what.code()).isEqualTo(figures.list(all, what, 0, 10_000));
    }
  }

  @Test
  void minutesToSpareAreThoseOfTheNotifications() {
    var expected =
        counted().stream()
            .flatMap(child -> child.notifications().stream())
            .map(MinutesToSpare::minutes)
            .filter(Objects::nonNull)
            .map(Integer.class::cast)
            .collect(Collectors.groupingBy(minutes -> minutes, Collectors.counting()));
    Map<Integer, Long> found =
        figures.settled(all).stream()
            .collect(Collectors.groupingBy(Settled::spare, Collectors.summingLong(Settled::count)));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void whoLooksAfterNothingOfItSeesNothing() {
    var elsewhere = Selection.of(new Remit(false, Set.of("E23000039"), Set.of("998")));
    assertThat(figures.total(new Selection(elsewhere.remit(), FIRST, null, Map.of())).children())
        .isZero();
    assertThat(figures.list(elsewhere.with(Dimension.FORCE, force), What.CHILDREN, 0, 10))
        .isEmpty();
    var authority = Selection.of(new Remit(false, Set.of(), Set.of("671")));
    assertThat(figures.total(authority.with(Dimension.FORCE, force)))
        .isNotEqualTo(Tally.NONE)
        .isNotEqualTo(oracle(child -> true));
  }
}
