package org.encompass.portal.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.portal.domain.Role;
import org.encompass.portal.school.Lists.Person;
import org.encompass.schemas.SchoolMessage.Away;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Person GOOD = person("a", Role.LEAD, MONDAY, true);

  @Test
  void twoTrainedVerifiedPeopleWhoAreThereAreEnough() {
    var reach = of(GOOD, person("b", Role.DEPUTY, MONDAY.plusYears(1), true));
    assertThat(reach.enough()).isTrue();
    assertThat(reach.why()).isEmpty();
  }

  @Test
  void anEmptyListAndAHeadAloneAreNobody() {
    assertThat(of().why()).containsExactly(Obstacle.NOBODY);
    assertThat(of(person("h", Role.HEAD, MONDAY, true)).why()).containsExactly(Obstacle.NOBODY);
  }

  @Test
  void oneIsNotEnough() {
    assertThat(of(GOOD).why()).containsExactly(Obstacle.ONE);
  }

  @Test
  void whatStandsInTheWayOfEachIsCounted() {
    var neither = person("b", Role.DEPUTY, MONDAY.minusDays(1), false);
    var reach = of(GOOD, neither, person("c", Role.DEPUTY, null, true));
    assertThat(reach.reachable()).isEqualTo(1);
    assertThat(reach.untrained()).isEqualTo(2);
    assertThat(reach.unverified()).isEqualTo(1);
    assertThat(reach.why()).containsExactly(Obstacle.UNTRAINED, Obstacle.UNVERIFIED);
  }

  @Test
  void theFirstAndTheLastDayAwayCount() {
    var away = away(new Away(MONDAY, MONDAY));
    assertThat(of(GOOD, away).why()).containsExactly(Obstacle.AWAY);
    var before = away(new Away(MONDAY.minusDays(9), MONDAY.minusDays(1)));
    assertThat(of(GOOD, before).enough()).isTrue();
  }

  @Test
  void whoseMailIsNotTakenCannotBeTold() {
    var reach =
        Reach.of(List.of(GOOD, person("b", Role.DEPUTY, MONDAY, true)), Set.of("b"), MONDAY);
    assertThat(reach.why()).containsExactly(Obstacle.BOUNCING);
  }

  private static Reach of(Person... people) {
    return Reach.of(List.of(people), Set.of(), MONDAY);
  }

  private static Person away(Away days) {
    return new Person("b", Role.DEPUTY, MONDAY, true, List.of(days));
  }

  private static Person person(
      String id, Role role, @Nullable LocalDate trainedUntil, boolean verified) {
    return new Person(id, role, trainedUntil, verified, List.of());
  }
}
