package org.encompass.notifier.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.policy.LadderTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderRuleTest {
  private static final LadderTimes NATIONAL = new ForcePolicies(null, null).of("any").ladder();
  private static final Recipient SCHOOL = Recipient.of("540000");
  private static final Instant DEADLINE = london("2026-11-23T09:00");

  /// Monday after the clocks went back, Monday after they went forward, and any other Monday.
  @ParameterizedTest
  @ValueSource(strings = {"2026-10-26T09:00", "2027-03-29T09:00", "2026-11-23T09:00"})
  void theStepsLieBeforeNineByTheWallClock(String deadline) {
    assertThat(LadderRule.planned(NATIONAL, SCHOOL, london(deadline)))
        .extracting(rung -> rung.dueAt().atZone(WorkingMorning.ZONE).toLocalTime())
        .containsExactly(
            LocalTime.of(7, 30), LocalTime.of(8, 15), LocalTime.of(8, 30), LocalTime.of(8, 45));
  }

  @Test
  void anEarlySchoolHasItsStepsEarlier() {
    assertThat(LadderRule.planned(NATIONAL, SCHOOL, london("2026-11-23T08:30")))
        .extracting(Rung::dueAt)
        .first()
        .isEqualTo(london("2026-11-23T07:00"));
  }

  @Test
  void nobodyStandsBesideOrAboveTheOfficersOfAnAuthority() {
    assertThat(LadderRule.planned(NATIONAL, Recipient.of("LA:873"), DEADLINE))
        .extracting(Rung::step)
        .containsExactly(Step.REMINDER, Step.CALL_SHEET);
  }

  @Test
  void whatIsStillToBeTakenGoesWithTheDeadline() {
    var rung = planned(Step.HEAD);
    assertThat(moved(rung, "2026-11-23T08:30").dueAt()).isEqualTo(london("2026-11-23T08:00"));
    assertThat(moved(rung, "2026-11-25T09:00").dueAt()).isEqualTo(london("2026-11-25T08:30"));
  }

  @Test
  void aNewListIsAskedWhereThereWasNobodyAndBeforeTheDeadlineForOthersToo() {
    var before = DEADLINE.minusSeconds(1);
    for (var step : List.of(Step.REMINDER, Step.DEPUTIES, Step.HEAD)) {
      var nobody = taken(step, Result.NOBODY);
      assertThat(LadderRule.asksForPeople(nobody, DEADLINE, before)).isTrue();
      assertThat(LadderRule.asksForPeople(nobody, DEADLINE, DEADLINE)).isTrue();
    }
    var told = taken(Step.DEPUTIES, Result.TOLD);
    assertThat(LadderRule.asksForPeople(told, DEADLINE, before)).isTrue();
    assertThat(LadderRule.asksForPeople(told, DEADLINE, DEADLINE)).isFalse();
    assertThat(LadderRule.asksForPeople(taken(Step.REMINDER, Result.TOLD), DEADLINE, before))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasTakenIsTakenAgainOnAnotherDayOnly(Result result) {
    var taken = taken(Step.DEPUTIES, result);
    assertThat(moved(taken, "2026-11-23T08:30")).isEqualTo(taken);
    assertThat(moved(taken, "2026-11-24T09:00"))
        .isEqualTo(Rung.planned(Step.DEPUTIES, london("2026-11-24T08:15")));
  }

  @Test
  void onlyWhatNobodyNeededIsNeededAgainWhenThereIsSomethingNew() {
    assertThat(LadderRule.reopened(taken(Step.DEPUTIES, Result.NOT_NEEDED)).taken()).isFalse();
    for (var result : List.of(Result.TOLD, Result.INCLUDED, Result.NOBODY, Result.LISTED)) {
      var taken = taken(Step.DEPUTIES, result);
      assertThat(LadderRule.reopened(taken)).isEqualTo(taken);
    }
  }

  @Test
  void aStepIsDueFromItsMomentOnAndUntilItIsTaken() {
    var rung = planned(Step.REMINDER);
    assertThat(LadderRule.isDue(rung, rung.dueAt().minusMillis(1))).isFalse();
    assertThat(LadderRule.isDue(rung, rung.dueAt())).isTrue();
    assertThat(LadderRule.isDue(rung, DEADLINE.plus(Duration.ofDays(3)))).isTrue();
    assertThat(LadderRule.isDue(taken(Step.REMINDER, Result.TOLD), DEADLINE)).isFalse();
  }

  @Test
  void peopleAreToldOnlyWhileNobodyHasReadItAndListedUntilSomebodyTakesItOn() {
    var told = new ANotification();
    var read = new ANotification().state(NotificationState.READ).unreadVersion(0);
    var amended = new ANotification().state(NotificationState.READ).unreadVersion(2);
    var called = new ANotification().state(NotificationState.TOLD).unreadVersion(0).met(true);
    var taken = new ANotification().state(NotificationState.ACKNOWLEDGED).unreadVersion(0);
    var gone = new ANotification().state(NotificationState.WITHDRAWN);
    var held = new ANotification().state(NotificationState.HELD);

    for (var step : List.of(Step.REMINDER, Step.DEPUTIES, Step.HEAD)) {
      assertThat(List.of(told, amended)).allMatch(n -> LadderRule.isNeeded(step, n.make()));
      assertThat(List.of(read, called, taken, gone, held))
          .noneMatch(n -> LadderRule.isNeeded(step, n.make()));
    }
    assertThat(List.of(told, amended, read))
        .allMatch(n -> LadderRule.isNeeded(Step.CALL_SHEET, n.make()));
    assertThat(List.of(called, taken, gone, held))
        .noneMatch(n -> LadderRule.isNeeded(Step.CALL_SHEET, n.make()));
  }

  private static Rung planned(Step step) {
    return LadderRule.planned(NATIONAL, SCHOOL, DEADLINE).get(step.ordinal());
  }

  private static Rung taken(Step step, Result result) {
    var due = planned(step).dueAt();
    return new Rung(step, due, due, result);
  }

  private static Rung moved(Rung rung, String deadline) {
    return LadderRule.moved(rung, NATIONAL, london(deadline));
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(WorkingMorning.ZONE).toInstant();
  }
}
