package org.encompass.notifier.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.scheduling.ASchool.closed;
import static org.encompass.notifier.scheduling.ASchool.date;
import static org.encompass.notifier.scheduling.ASchool.holiday;
import static org.encompass.notifier.scheduling.ASchool.london;
import static org.encompass.notifier.scheduling.ASchool.training;
import static org.encompass.notifier.scheduling.ASchool.unknown;

import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.policy.ForcePolicy;
import org.encompass.notifier.policy.ForcePolicy.Holidays;
import org.encompass.notifier.policy.ForcePolicy.Telling;
import org.encompass.notifier.scheduling.HoldRule.Hold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldRuleTest {
  private static final Hold AT_ONCE = new Hold(null, null, null);
  private static final ASchool CHRISTMAS = closed(holiday("2026-12-21", "2027-01-04"));

  @ParameterizedTest
  @EnumSource
  void atOnceMeansNowOnAnOrdinaryDay(Holidays holidays) {
    assertThat(hold(Telling.AT_ONCE, holidays, unknown(), "2026-11-20T21:40")).isEqualTo(AT_ONCE);
    assertThat(hold(Telling.AT_ONCE, holidays, closed(), "2026-11-20T21:40")).isEqualTo(AT_ONCE);
  }

  @Test
  void aMorningForceWaitsUntilSevenOfTheDeadlinesDay() {
    assertThat(morning(unknown(), "2026-11-20T21:40"))
        .isEqualTo(new Hold("MORNING", london("2026-11-23T07:00"), null));
  }

  @Test
  void anEarlySchoolGetsItsTwoHours() {
    assertThat(morning(unknown().arriveBy("08:30"), "2026-11-20T21:40"))
        .isEqualTo(new Hold("MORNING", london("2026-11-23T06:30"), null));
  }

  @Test
  void aMorningForceTellsAtOnceWhenTheMorningHasCome() {
    assertThat(morning(unknown(), "2026-11-23T07:05")).isEqualTo(AT_ONCE);
  }

  @ParameterizedTest
  @EnumSource
  void intoAHolidayItIsSentNow(Telling telling) {
    assertThat(hold(telling, Holidays.SEND_NOW, CHRISTMAS, "2026-12-24T20:00")).isEqualTo(AT_ONCE);
  }

  @ParameterizedTest
  @EnumSource
  void intoAHolidayItIsSentNowAndBroughtBack(Telling telling) {
    assertThat(hold(telling, Holidays.SEND_NOW_AND_REMIND, CHRISTMAS, "2026-12-24T20:00"))
        .isEqualTo(new Hold(null, null, date("2027-01-05")));
  }

  @ParameterizedTest
  @EnumSource
  void aHolidayMayBeWaitedForUntilTerm(Telling telling) {
    assertThat(hold(telling, Holidays.HOLD_TO_SCHOOL_DAY, CHRISTMAS, "2026-12-24T20:00"))
        .isEqualTo(new Hold("HOLIDAY", london("2027-01-05T07:00"), null));
    assertThat(hold(telling, Holidays.HOLD_TO_SCHOOL_DAY, CHRISTMAS, "2027-01-05T08:00"))
        .isEqualTo(AT_ONCE);
  }

  @Test
  void nothingIsHeldByACalendarThatEndsBeforeTheDeadline() {
    var ends = unknown().own("2026-09-01", "2026-12-31", holiday("2026-12-21", "2026-12-31"));
    var held = hold(Telling.AT_ONCE, Holidays.HOLD_TO_SCHOOL_DAY, ends, "2026-12-24T20:00");
    assertThat(held).isEqualTo(new Hold(null, null, date("2027-01-04")));
    assertThat(hold(Telling.MORNING, Holidays.SEND_NOW, ends, "2026-12-24T20:00"))
        .isEqualTo(AT_ONCE);
    assertThat(morning(ends, "2027-01-10T20:00")).isEqualTo(AT_ONCE);
  }

  @Test
  void theAuthoritysCalendarIsReasonEnoughToHold() {
    var school =
        unknown()
            .own("2026-09-01", "2026-12-18")
            .authority("2026-09-01", "2027-07-31", holiday("2026-12-21", "2027-01-04"));
    assertThat(hold(Telling.AT_ONCE, Holidays.HOLD_TO_SCHOOL_DAY, school, "2026-12-24T20:00"))
        .isEqualTo(new Hold("HOLIDAY", london("2027-01-05T07:00"), null));
  }

  @Test
  void aBankHolidayOrAStaffDayIsNoHoliday() {
    var staff = closed(training("2026-11-23"));
    assertThat(hold(Telling.AT_ONCE, Holidays.HOLD_TO_SCHOOL_DAY, staff, "2026-11-20T21:40"))
        .isEqualTo(AT_ONCE);
    assertThat(hold(Telling.AT_ONCE, Holidays.HOLD_TO_SCHOOL_DAY, closed(), "2027-04-30T20:00"))
        .isEqualTo(AT_ONCE);
  }

  private static Hold morning(ASchool school, String arrival) {
    return hold(Telling.MORNING, Holidays.SEND_NOW_AND_REMIND, school, arrival);
  }

  private static Hold hold(Telling telling, Holidays holidays, ASchool school, String arrival) {
    return HoldRule.hold(
        policy(telling, holidays), school.calendar(), school.due(arrival), london(arrival));
  }

  private static ForcePolicy policy(Telling telling, Holidays holidays) {
    return new ForcePolicies(
            new ForcePolicies.Said(
                "t", telling, holidays, null, null, null, null, null, null, null),
            null)
        .of("E23000015");
  }
}
