package org.encompass.notifier.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.scheduling.ASchool.closed;
import static org.encompass.notifier.scheduling.ASchool.holiday;
import static org.encompass.notifier.scheduling.ASchool.london;
import static org.encompass.notifier.scheduling.ASchool.shutDays;
import static org.encompass.notifier.scheduling.ASchool.training;
import static org.encompass.notifier.scheduling.ASchool.unknown;

import org.junit.jupiter.api.Test;

class DeadlineSentenceTest {
  @Test
  void theSameMorning() {
    assertThat(because(closed(), "2026-11-24T02:10"))
        .isEqualTo(
            "Arrived on Tue 24 Nov 2026 at 02:10, before that morning's 09:00, so Tue 24 Nov 09:00."
                + " By the school's own calendar.");
  }

  @Test
  void afterNineOnASchoolDay() {
    assertThat(because(closed().arriveBy("08:45"), "2026-11-24T09:20"))
        .startsWith(
            "Arrived on Tue 24 Nov 2026 at 09:20, after that morning's 08:45, so Wed 25 Nov"
                + " 08:45.");
  }

  @Test
  void aWeekend() {
    assertThat(because(closed(), "2026-11-20T21:40"))
        .startsWith(
            "Arrived on Fri 20 Nov 2026 at 21:40, after that morning's 09:00; Sat 21 Nov and"
                + " Sun 22 Nov are the weekend, so Mon 23 Nov 09:00.");
    assertThat(because(closed(), "2026-11-22T10:00"))
        .startsWith(
            "Arrived on Sun 22 Nov 2026 at 10:00; Sun 22 Nov is the weekend, so Mon 23 Nov 09:00.");
  }

  @Test
  void halfTermAndATrainingDay() {
    var school = closed(holiday("2026-10-26", "2026-10-30"), training("2026-11-02"));
    assertThat(because(school, "2026-10-24T20:00"))
        .startsWith(
            "Arrived on Sat 24 Oct 2026 at 20:00; school holiday until Fri 30 Oct, Mon 2 Nov is a"
                + " training day, so Tue 3 Nov 09:00.");
  }

  @Test
  void christmasGoesOnOverItsBankHolidays() {
    assertThat(because(closed(holiday("2026-12-19", "2027-01-03")), "2026-12-18T20:00"))
        .startsWith(
            "Arrived on Fri 18 Dec 2026 at 20:00, after that morning's 09:00; school holiday until"
                + " Thu 31 Dec, Fri 1 Jan is a bank holiday (New Year’s Day), Sat 2 Jan and Sun 3"
                + " Jan are the weekend, so Mon 4 Jan 2027 09:00.");
    assertThat(because(closed(holiday("2026-12-21", "2027-01-04")), "2026-12-24T20:00"))
        .startsWith(
            "Arrived on Thu 24 Dec 2026 at 20:00; school holiday until Mon 4 Jan, so Tue 5 Jan 2027"
                + " 09:00.");
  }

  @Test
  void bankHolidaysByName() {
    assertThat(because(unknown(), "2026-12-24T20:00"))
        .contains(
            "; Fri 25 Dec is a bank holiday (Christmas Day), Sat 26 Dec and Sun 27 Dec are the"
                + " weekend, Mon 28 Dec is a bank holiday (Boxing Day), so Tue 29 Dec 09:00.");
    assertThat(because(closed(), "2027-05-02T20:00"))
        .contains("; Sun 2 May is the weekend, Mon 3 May is the Early May bank holiday, so Tue 4");
  }

  @Test
  void closedTodayAndClosedForDays() {
    assertThat(because(closed().shut("2026-11-24", "2026-11-24"), "2026-11-24T06:00"))
        .startsWith(
            "Arrived on Tue 24 Nov 2026 at 06:00; the school is closed on Tue 24 Nov, so Wed 25 Nov"
                + " 09:00.");
    assertThat(because(closed(shutDays("2026-11-24", "2026-11-25")), "2026-11-24T06:00"))
        .contains("; the school is closed from Tue 24 Nov to Wed 25 Nov, so Thu 26 Nov 09:00.");
    assertThat(because(closed(training("2026-11-24"), training("2026-11-25")), "2026-11-24T06:00"))
        .contains("; Tue 24 Nov to Wed 25 Nov are training days, so Thu 26 Nov 09:00.");
  }

  @Test
  void whoseCalendarSpoke() {
    assertThat(because(unknown(), "2026-11-24T06:00"))
        .endsWith(
            " By weekends and bank holidays only: no calendar of the school or its local authority"
                + " is known.");
    var authority = unknown().authority("2026-09-01", "2027-07-31");
    assertThat(because(authority, "2026-11-24T06:00"))
        .endsWith(" By the local authority's calendar: the school has given none.");
    assertThat(because(authority.own("2025-09-01", "2026-07-31"), "2026-11-24T06:00"))
        .endsWith(
            " By the local authority's calendar: the school's calendar ends on Fri 31 Jul 2026.");
  }

  @Test
  void aCalendarThatHasEndedIsSaid() {
    var school = unknown().own("2025-09-01", "2026-07-31").authority("2026-12-01", "2027-07-31");
    assertThat(because(school, "2026-11-24T06:00"))
        .endsWith(
            " By weekends and bank holidays only: the school's calendar ends on Fri 31 Jul 2026,"
                + " the local authority's calendar begins on Tue 1 Dec 2026.");
  }

  @Test
  void whileNobodyKnowsTheSchool() {
    var now = london("2026-11-24T06:00");
    var authority = unknown().authority("2026-09-01", "2027-07-31").calendar();
    assertThat(DeadlineRule.withoutSchool(authority, null, now, now).because())
        .endsWith(" By the local authority's calendar, while the school is not known.");
    var ended = unknown().authority("2025-09-01", "2026-07-31").calendar();
    assertThat(DeadlineRule.withoutSchool(ended, null, now, now).because())
        .endsWith(
            " By weekends and bank holidays only, while the school is not known: the local"
                + " authority's calendar ends on Fri 31 Jul 2026.");
    assertThat(DeadlineRule.withoutSchool(unknown().calendar(), null, now, now).because())
        .endsWith(" By weekends and bank holidays only, while the school is not known.");
  }

  private static String because(ASchool school, String arrival) {
    return school.deadline(arrival).because();
  }
}
