package org.encompass.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.dashboard.Receipts.FRIDAY_NIGHT;
import static org.encompass.portal.dashboard.Receipts.NINE_ON_MONDAY;
import static org.encompass.portal.dashboard.Receipts.at;
import static org.encompass.portal.dashboard.Receipts.because;
import static org.encompass.portal.dashboard.Receipts.fact;
import static org.encompass.portal.dashboard.Receipts.judged;
import static org.encompass.portal.dashboard.Receipts.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.encompass.schemas.ReceiptMessage.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountingTest {
  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();

  private static Tally tally(Fact... facts) {
    return Tally.of(Accounting.count(List.of(facts)));
  }

  @ParameterizedTest
  @CsvSource({
    "IN_REVIEW, HELD",
    "HELD, SCHEDULED",
    "SCHEDULED, TOLD",
    "TOLD, READ",
    "READ, ACKNOWLEDGED"
  })
  void aChildAtTwoSchoolsCountsOnceWhereTheLeastHasHappened(State less, State more) {
    var counted = Accounting.count(List.of(fact("R1", "A", one, more), fact("R1", "A", two, less)));
    assertThat(counted).hasSize(1);
    assertThat(counted.getFirst().least().state()).isEqualTo(less);
    assertThat(counted.getFirst().notifications()).hasSize(2);
  }

  @Test
  void theLineNamesEveryChildAndLeavesNoRemainder() {
    var tally =
        tally(
            fact("R1", "A", one, State.ACKNOWLEDGED),
            fact("R1", "B", two, State.TOLD),
            fact("R2", "A", UUID.randomUUID(), State.READ),
            fact("R3", "A", UUID.randomUUID(), State.HELD),
            fact("R4", "A", null, State.IN_REVIEW),
            fact("R5", "A", null, State.OUT_OF_SCOPE),
            fact("R6", "A", UUID.randomUUID(), State.WITHDRAWN),
            fact("R7", null, null, State.REJECTED),
            fact("R8", "A", UUID.randomUUID(), State.SCHEDULED));
    assertThat(tally.line())
        .isEqualTo(
            "children 9 = told 3 + held 1 + in review 1 + out of scope 1 + withdrawn 1"
                + " + rejected 1 + owed 1");
  }

  @Test
  void aWithdrawnNotificationDoesNotHideALiveOne() {
    assertThat(
            tally(fact("R1", "A", one, State.WITHDRAWN), fact("R1", "A", two, State.SCHEDULED))
                .owed())
        .isEqualTo(1);
  }

  @Test
  void aReviewIsOverOnceANotificationBegins() {
    var review = fact("R1", "A", null, State.IN_REVIEW);
    var told =
        at(
            fact("R1", "A", one, State.TOLD),
            FRIDAY_NIGHT.plusSeconds(60),
            FRIDAY_NIGHT.plusSeconds(90));
    assertThat(tally(review, told).told()).isEqualTo(1);
  }

  @Test
  void notOurPupilBringsTheChildBackIntoReviewUntilAnotherSchoolIsFound() {
    var told = fact("R1", "A", one, State.ACKNOWLEDGED);
    var returned =
        at(fact("R1", "A", null, State.IN_REVIEW), FRIDAY_NIGHT, FRIDAY_NIGHT.plusSeconds(600));
    assertThat(tally(told, returned).inReview()).isEqualTo(1);

    var returnedItself =
        at(fact("R1", "A", one, State.IN_REVIEW), FRIDAY_NIGHT, FRIDAY_NIGHT.plusSeconds(600));
    var next =
        at(
            fact("R1", "A", two, State.SCHEDULED),
            FRIDAY_NIGHT.plusSeconds(900),
            FRIDAY_NIGHT.plusSeconds(900));
    assertThat(tally(returnedItself).inReview()).isEqualTo(1);
    assertThat(tally(returnedItself, next).owed()).isEqualTo(1);
  }

  @Test
  void aRefusedRecordAboutKnownChildrenDoesNotCountAgain() {
    assertThat(
            tally(fact("R1", "A", one, State.TOLD), fact("R1", null, null, State.REJECTED))
                .children())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SCHEDULED", "TOLD", "READ", "IN_REVIEW"})
  void missedIsMissedWhateverComesLater(State state) {
    var missed = judged(fact("R1", "A", one, state), false, NINE_ON_MONDAY.plusSeconds(1));
    assertThat(tally(missed).late()).isEqualTo(1);
    assertThat(tally(missed).onTime()).isZero();
  }

  @Test
  void oneLateSchoolMakesTheChildLate() {
    var met =
        judged(fact("R1", "A", one, State.ACKNOWLEDGED), true, NINE_ON_MONDAY.minusSeconds(60));
    var missed =
        judged(fact("R1", "A", two, State.ACKNOWLEDGED), false, NINE_ON_MONDAY.plusSeconds(60));
    assertThat(tally(met, missed).late()).isEqualTo(1);
    assertThat(tally(met, missed).onTime()).isZero();
    assertThat(tally(met).onTime()).isEqualTo(1);
  }

  @Test
  void toldInTimeIsNotAcknowledgedInTime() {
    var early = told(fact("R1", "A", one, State.TOLD), NINE_ON_MONDAY.minusSeconds(60));
    var late = told(fact("R1", "A", two, State.TOLD), NINE_ON_MONDAY.plusSeconds(60));
    assertThat(tally(early).toldInTime()).isEqualTo(1);
    assertThat(tally(early).onTime()).isZero();
    assertThat(tally(late).told()).isEqualTo(1);
    assertThat(tally(late).toldInTime()).isZero();
    assertThat(tally(early, late).toldInTime()).isZero();
    var unheard = judged(fact("R1", "A", one, State.ACKNOWLEDGED), true, NINE_ON_MONDAY);
    assertThat(tally(told(unheard, NINE_ON_MONDAY.plusSeconds(900))).toldInTime()).isEqualTo(1);
    assertThat(tally(fact("R1", "A", one, State.SCHEDULED)).toldInTime()).isZero();
  }

  @Test
  void whoIsHeldByASuspensionNeedsSomeoneAndWhoIsHeldForTheMorningDoesNot() {
    var suspended = tally(because(fact("R1", "A", one, State.HELD), "SUSPENDED"));
    assertThat(suspended.held()).isEqualTo(1);
    assertThat(suspended.suspended()).isEqualTo(1);
    assertThat(suspended.attention()).isEqualTo(1);
    var morning = tally(because(fact("R1", "A", one, State.HELD), "MORNING"));
    assertThat(morning.held()).isEqualTo(1);
    assertThat(morning.attention()).isZero();
  }

  @Test
  void theSumHoldsForWhateverReceiptsSay() {
    var random = new Random(20261123);
    for (int round = 0; round < 500; round++) {
      var facts = new ArrayList<Fact>();
      var children = new java.util.HashSet<List<String>>();
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        var reference = "R" + random.nextInt(6);
        var child = "C" + random.nextInt(3);
        var state = State.values()[random.nextInt(State.values().length)];
        var later = FRIDAY_NIGHT.plusSeconds(random.nextInt(10_000));
        var notification = random.nextBoolean() ? UUID.randomUUID() : null;
        facts.add(at(fact(reference, child, notification, state), FRIDAY_NIGHT, later));
        children.add(List.of(reference, child));
      }
      assertThat(Tally.of(Accounting.count(facts)).children()).isEqualTo(children.size());
    }
  }
}
