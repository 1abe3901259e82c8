package org.encompass.notifier.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.scheduling.ASchool.closed;
import static org.encompass.notifier.scheduling.ASchool.holiday;
import static org.encompass.notifier.scheduling.ASchool.london;
import static org.encompass.notifier.scheduling.ASchool.shutDays;
import static org.encompass.notifier.scheduling.ASchool.training;
import static org.encompass.notifier.scheduling.ASchool.unknown;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineRuleTest {
  @Test
  void fridayEveningIncidentIsDueOnMondayMorning() {
    assertThat(unknown().due("2026-11-20T21:40")).isEqualTo(london("2026-11-23T09:00"));
  }

  @Test
  void anIncidentInTheNightIsDueTheSameMorning() {
    assertThat(unknown().due("2026-11-24T02:10")).isEqualTo(london("2026-11-24T09:00"));
  }

  @Test
  void nineItselfIsTooLateForNine() {
    assertThat(unknown().due("2026-11-24T09:00")).isEqualTo(london("2026-11-25T09:00"));
    assertThat(unknown().due("2026-11-24T08:59")).isEqualTo(london("2026-11-24T09:00"));
  }

  @Test
  void anIncidentDuringTheSchoolDayIsDueTheNextMorning() { // told at once, it still helps today
    var deadline = unknown().deadline(london("2026-11-24T10:30"), london("2026-11-24T10:31"));
    assertThat(deadline.at()).isEqualTo(london("2026-11-25T09:00"));
    assertThat(deadline.lateOnArrival()).isFalse();
  }

  @Test
  void aSchoolThatOpensEarlierIsToldEarlierAndNoneLater() {
    var early = unknown().arriveBy("08:30");
    assertThat(early.due("2026-11-24T02:10")).isEqualTo(london("2026-11-24T08:30"));
    assertThat(early.due("2026-11-24T08:29")).isEqualTo(london("2026-11-24T08:30"));
    assertThat(early.due("2026-11-24T08:45")).isEqualTo(london("2026-11-25T08:30"));
    assertThat(unknown().arriveBy("09:30").due("2026-11-24T02:10"))
        .isEqualTo(london("2026-11-24T09:00"));
  }

  @Test
  void arrivalInTheHourThatComesTwiceIsDueOnMonday() { // 25 October 2026, 01:30 BST and GMT
    for (var arrival : new String[] {"2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z"}) {
      var first = Instant.parse(arrival);
      var second = first.plusSeconds(3600);
      assertThat(unknown().deadline(first, first).at())
          .isEqualTo(unknown().deadline(first, second).at())
          .isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));
      assertThat(unknown().deadline(first, second).lateOnArrival()).isFalse();
    }
  }

  @Test
  void theTwentyNinthOfFebruaryIsADay() { // Tuesday, 29 February 2028
    assertThat(unknown().due("2028-02-28T20:00")).isEqualTo(london("2028-02-29T09:00"));
  }

  @Test
  void nobodyComesOnABankHolidayThatASchoolForgot() { // 3 May 2027
    assertThat(closed().due("2027-04-30T20:00")).isEqualTo(london("2027-05-04T09:00"));
  }

  @Test
  void schoolsOfOneAuthorityTrainTheirStaffOnDaysOfTheirOwn() { // 2 and 3 November 2026
    var halfTerm = holiday("2026-10-26", "2026-10-30");
    assertThat(closed(halfTerm, training("2026-11-02")).due("2026-10-24T20:00"))
        .isEqualTo(london("2026-11-03T09:00"));
    assertThat(closed(halfTerm, training("2026-11-03")).due("2026-10-24T20:00"))
        .isEqualTo(london("2026-11-02T09:00"));
    var neither = unknown().authority("2026-09-01", "2027-07-31", halfTerm);
    assertThat(neither.due("2026-10-24T20:00")).isEqualTo(london("2026-11-02T09:00"));
    assertThat(neither.shut("2026-11-02", "2026-11-02").due("2026-10-24T20:00"))
        .isEqualTo(london("2026-11-03T09:00"));
  }

  @Test
  void theSchoolsCalendarCountsBeforeTheAuthoritys() {
    var school =
        unknown()
            .own("2026-09-01", "2026-12-18")
            .authority("2026-09-01", "2027-07-31", holiday("2026-11-23", "2026-11-27"));
    assertThat(school.due("2026-11-20T21:40")).isEqualTo(london("2026-11-23T09:00"));
    assertThat(school.deadline("2026-11-20T21:40").rule()).startsWith("deadline-1 SCHOOL,");
  }

  @Test
  void theAuthoritysCalendarCountsWhereTheSchoolsEnds() {
    var deadline =
        unknown()
            .own("2026-09-01", "2026-11-20")
            .authority("2026-09-01", "2027-07-31", holiday("2026-11-23", "2026-11-24"))
            .deadline("2026-11-20T21:40");
    assertThat(deadline.at()).isEqualTo(london("2026-11-25T09:00"));
    assertThat(deadline.rule()).startsWith("deadline-1 AUTHORITY,");
  }

  @Test
  void aCalendarThatHasEndedSaysNothingAboutTheDaysAfterIt() {
    var deadline =
        unknown()
            .own("2026-09-01", "2026-12-31", holiday("2026-12-21", "2026-12-31"))
            .deadline("2026-12-24T20:00");
    assertThat(deadline.at()).isEqualTo(london("2027-01-04T09:00"));
    assertThat(deadline.rule()).startsWith("deadline-1 NATIONAL,");
  }

  @Test
  void aClosureLiesOverWhicheverCalendarCounts() {
    assertThat(unknown().shut("2026-11-23", "2026-11-24").due("2026-11-20T21:40"))
        .isEqualTo(london("2026-11-25T09:00"));
  }

  @Test
  void aCalendarThatNeverOpensDoesNotMakeTheDeadlineVanish() {
    var deadline =
        unknown()
            .own("2026-01-01", "2030-12-31", shutDays("2026-01-01", "2030-12-31"))
            .deadline("2026-11-20T21:40");
    assertThat(deadline.at()).isEqualTo(london("2026-11-23T09:00"));
    assertThat(deadline.rule()).startsWith("deadline-1 NATIONAL,");
    assertThat(deadline.because()).endsWith(DeadlineSentence.NEVER_OPENS);
  }

  @Test
  void whatArrivesAfterItsMorningIsLateOnArrival() {
    var incident = london("2026-11-23T23:00");
    assertThat(unknown().deadline(incident, london("2026-11-24T08:59")).lateOnArrival()).isFalse();
    assertThat(unknown().deadline(incident, london("2026-11-24T09:00")).lateOnArrival()).isTrue();
    assertThat(unknown().deadline(incident, london("2026-11-24T12:00")).at())
        .isEqualTo(london("2026-11-25T09:00"));
  }

  @Test
  void aWholeWeekendIsNotLateAndAWholeHolidayNeither() {
    assertThat(
            unknown()
                .deadline(london("2026-11-20T10:00"), london("2026-11-22T22:00"))
                .lateOnArrival())
        .isFalse();
    assertThat(
            closed(holiday("2026-12-21", "2027-01-04"))
                .deadline(london("2026-12-18T10:00"), london("2027-01-05T08:00"))
                .lateOnArrival())
        .isFalse();
  }
}
