package org.encompass.notifier.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NationalCalendar;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.policy.ForcePolicy;
import org.encompass.notifier.policy.ForcePolicy.Holidays;
import org.encompass.notifier.policy.ForcePolicy.Telling;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineRuleTest {
  private static final NationalCalendar NATIONAL =
      new NationalCalendar(
          Set.of(
              date("2026-12-25"),
              date("2026-12-28"),
              date("2027-01-01"),
              date("2027-03-26"),
              date("2027-03-29"),
              date("2027-05-03")));

  private @Nullable Calendar own;
  private @Nullable Calendar authority;
  private final List<Closure> closures = new ArrayList<>();
  private @Nullable String arriveBy;

  @Test
  void fridayEveningIncidentIsDueOnMondayMorning() {
    assertThat(due("2026-11-20T21:40")).isEqualTo(london("2026-11-23T09:00"));
  }

  @Test
  void anIncidentInTheNightIsDueTheSameMorning() {
    assertThat(due("2026-11-24T02:10")).isEqualTo(london("2026-11-24T09:00"));
  }

  @Test
  void nineItselfIsTooLateForNine() {
    assertThat(due("2026-11-24T09:00")).isEqualTo(london("2026-11-25T09:00"));
    assertThat(due("2026-11-24T08:59")).isEqualTo(london("2026-11-24T09:00"));
  }

  @Test
  void aSchoolThatOpensEarlierIsToldEarlierAndNoneLater() {
    arriveBy = "08:30";
    assertThat(due("2026-11-24T02:10")).isEqualTo(london("2026-11-24T08:30"));
    assertThat(due("2026-11-24T08:45")).isEqualTo(london("2026-11-25T08:30"));
    arriveBy = "09:30";
    assertThat(due("2026-11-24T02:10")).isEqualTo(london("2026-11-24T09:00"));
  }

  @Test
  void nineStaysNineWhenTheClocksGoBack() { // 25 October 2026
    assertThat(due("2026-10-24T20:00")).isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));
    assertThat(due("2026-10-23T08:00")).isEqualTo(Instant.parse("2026-10-23T08:00:00Z"));
  }

  @Test
  void nineStaysNineWhenTheClocksGoForward() { // 28 March 2027, in the Easter weekend
    assertThat(due("2027-03-25T20:00")).isEqualTo(Instant.parse("2027-03-30T08:00:00Z"));
    assertThat(due("2027-03-25T08:00")).isEqualTo(Instant.parse("2027-03-25T09:00:00Z"));
  }

  @Test
  void nineStaysNineWhenTheClocksGoBackAgain() { // 31 October 2027
    assertThat(due("2027-10-29T20:00")).isEqualTo(Instant.parse("2027-11-01T09:00:00Z"));
  }

  @Test
  void arrivalInTheHourThatComesTwiceIsDueOnMonday() { // 25 October 2026, 01:30 BST and GMT
    assertThat(deadline(Instant.parse("2026-10-25T00:30:00Z")).at())
        .isEqualTo(deadline(Instant.parse("2026-10-25T01:30:00Z")).at())
        .isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));
  }

  @Test
  void theTwentyNinthOfFebruaryIsADay() { // Tuesday, 29 February 2028
    assertThat(due("2028-02-28T20:00")).isEqualTo(london("2028-02-29T09:00"));
  }

  @Test
  void christmasWithoutASchoolsCalendarKnowsOnlyBankHolidays() { // Thursday, 24 December 2026
    assertThat(due("2026-12-24T20:00")).isEqualTo(london("2026-12-29T09:00"));
  }

  @Test
  void christmasWithASchoolsCalendarLastsUntilTerm() {
    own =
        calendar(
            "2026-09-01", "2027-07-31", closed("2026-12-21", "2027-01-04", ClosedKind.HOLIDAY));
    assertThat(due("2026-12-24T20:00")).isEqualTo(london("2027-01-05T09:00"));
  }

  @Test
  void theTurnOfTheYearIsNoEdge() {
    assertThat(due("2026-12-31T20:00")).isEqualTo(london("2027-01-04T09:00"));
  }

  @Test
  void nobodyComesOnABankHolidayThatASchoolForgot() { // 3 May 2027
    own = calendar("2026-09-01", "2027-07-31");
    assertThat(due("2027-04-30T20:00")).isEqualTo(london("2027-05-04T09:00"));
  }

  @Test
  void onAStaffDayNoPupilsCome() {
    own =
        calendar("2026-09-01", "2027-07-31", closed("2026-11-23", "2026-11-23", ClosedKind.INSET));
    assertThat(due("2026-11-20T21:40")).isEqualTo(london("2026-11-24T09:00"));
  }

  @Test
  void theSchoolsCalendarCountsBeforeTheAuthoritys() {
    own = calendar("2026-09-01", "2026-12-18");
    authority =
        calendar(
            "2026-09-01", "2027-07-31", closed("2026-11-23", "2026-11-27", ClosedKind.HOLIDAY));
    assertThat(due("2026-11-20T21:40")).isEqualTo(london("2026-11-23T09:00"));
    assertThat(deadline(london("2026-11-20T21:40")).rule()).endsWith("SCHOOL");
  }

  @Test
  void theAuthoritysCalendarCountsWhereTheSchoolsEnds() {
    own = calendar("2026-09-01", "2026-11-20");
    authority =
        calendar(
            "2026-09-01", "2027-07-31", closed("2026-11-23", "2026-11-24", ClosedKind.HOLIDAY));
    var deadline = deadline(london("2026-11-20T21:40"));
    assertThat(deadline.at()).isEqualTo(london("2026-11-25T09:00"));
    assertThat(deadline.rule()).endsWith("AUTHORITY");
  }

  @Test
  void anUnknownCalendarIsSaidInTheSentence() {
    assertThat(deadline(london("2026-11-20T21:40")).because())
        .startsWith(
            "Mon 23 Nov 2026 09:00, the first school morning after it arrived on Fri 20 Nov")
        .contains("no calendar of the school");
  }

  @Test
  void aClosureLiesOverWhicheverCalendarCounts() {
    closures.add(new Closure(date("2026-11-23"), date("2026-11-24"), ClosureKind.EMERGENCY));
    assertThat(due("2026-11-20T21:40")).isEqualTo(london("2026-11-25T09:00"));
  }

  @Test
  void aCalendarThatNeverOpensDoesNotMakeTheDeadlineVanish() {
    own =
        calendar("2026-01-01", "2030-12-31", closed("2026-01-01", "2030-12-31", ClosedKind.OTHER));
    assertThat(due("2026-11-20T21:40")).isEqualTo(london("2026-11-23T09:00"));
  }

  @Test
  void whatArrivesAfterItsMorningIsLateOnArrival() {
    var incident = london("2026-11-23T23:00");
    assertThat(deadline(incident, london("2026-11-24T08:59")).lateOnArrival()).isFalse();
    assertThat(deadline(incident, london("2026-11-24T09:00")).lateOnArrival()).isTrue();
    assertThat(deadline(incident, london("2026-11-24T12:00")).at())
        .isEqualTo(london("2026-11-25T09:00"));
  }

  @Test
  void aWholeWeekendIsNotLate() {
    assertThat(deadline(london("2026-11-20T10:00"), london("2026-11-22T22:00")).lateOnArrival())
        .isFalse();
  }

  @Test
  void atOnceMeansNow() {
    assertThat(hold(policy(Telling.AT_ONCE, Holidays.SEND_NOW_AND_REMIND), "2026-11-20T21:40"))
        .isEqualTo(new HoldRule.Hold(null, null, null));
  }

  @Test
  void aMorningForceWaitsUntilSevenOfTheDeadlinesDay() {
    assertThat(hold(policy(Telling.MORNING, Holidays.SEND_NOW_AND_REMIND), "2026-11-20T21:40"))
        .isEqualTo(new HoldRule.Hold("MORNING", london("2026-11-23T07:00"), null));
  }

  @Test
  void anEarlySchoolGetsItsTwoHours() {
    arriveBy = "08:30";
    assertThat(hold(policy(Telling.MORNING, Holidays.SEND_NOW), "2026-11-20T21:40").releaseAt())
        .isEqualTo(london("2026-11-23T06:30"));
  }

  @Test
  void aMorningForceTellsAtOnceWhenTheMorningHasCome() {
    assertThat(hold(policy(Telling.MORNING, Holidays.SEND_NOW), "2026-11-23T07:05"))
        .isEqualTo(new HoldRule.Hold(null, null, null));
  }

  @Test
  void anIncidentInTheHolidaysIsSentNowAndBroughtBack() {
    own =
        calendar(
            "2026-09-01", "2027-07-31", closed("2026-12-21", "2027-01-04", ClosedKind.HOLIDAY));
    assertThat(hold(policy(Telling.AT_ONCE, Holidays.SEND_NOW_AND_REMIND), "2026-12-24T20:00"))
        .isEqualTo(new HoldRule.Hold(null, null, date("2027-01-05")));
  }

  @Test
  void anIncidentInTheHolidaysMayBeHeldUntilTerm() {
    own =
        calendar(
            "2026-09-01", "2027-07-31", closed("2026-12-21", "2027-01-04", ClosedKind.HOLIDAY));
    assertThat(hold(policy(Telling.AT_ONCE, Holidays.HOLD_TO_SCHOOL_DAY), "2026-12-24T20:00"))
        .isEqualTo(new HoldRule.Hold("HOLIDAY", london("2027-01-05T07:00"), null));
  }

  @Test
  void aBankHolidayOrAStaffDayIsNoHoliday() {
    own =
        calendar("2026-09-01", "2027-07-31", closed("2026-11-23", "2026-11-23", ClosedKind.INSET));
    assertThat(hold(policy(Telling.AT_ONCE, Holidays.HOLD_TO_SCHOOL_DAY), "2026-11-20T21:40"))
        .isEqualTo(new HoldRule.Hold(null, null, null));
    assertThat(hold(policy(Telling.AT_ONCE, Holidays.HOLD_TO_SCHOOL_DAY), "2027-04-30T20:00"))
        .isEqualTo(new HoldRule.Hold(null, null, null));
  }

  private Instant due(String arrival) {
    return deadline(london(arrival)).at();
  }

  private Deadline deadline(Instant arrival) {
    return deadline(arrival.minusSeconds(60), arrival);
  }

  private Deadline deadline(Instant occurred, Instant arrival) {
    return DeadlineRule.deadline(school(), arriveBy, occurred, arrival);
  }

  private HoldRule.Hold hold(ForcePolicy policy, String arrival) {
    var now = london(arrival);
    return HoldRule.hold(policy, school(), deadline(now).at(), now);
  }

  private SchoolCalendar school() {
    return new SchoolCalendar(own, authority, closures, NATIONAL);
  }

  private static ForcePolicy policy(Telling telling, Holidays holidays) {
    return new ForcePolicies(
            new ForcePolicies.Said("t", telling, holidays, null, null, null, null, null), null)
        .of("E23000015");
  }

  private static Calendar calendar(String from, String to, Closed... closed) {
    return new Calendar(null, date(from), date(to), List.of(closed));
  }

  private static Closed closed(String from, String to, ClosedKind kind) {
    return new Closed(date(from), date(to), kind);
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  private static Instant london(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(WorkingMorning.ZONE).toInstant();
  }
}
