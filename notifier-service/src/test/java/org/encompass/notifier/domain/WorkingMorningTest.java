package org.encompass.notifier.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingMorningTest {
  private final WorkingMorning morning =
      WorkingMorning.national(
          new NationalCalendar(
              Map.of(
                  LocalDate.of(2026, 12, 25), "Christmas Day",
                  LocalDate.of(2026, 12, 28), "Boxing Day")));

  @Test
  void fridayEveningIsDueOnMondayMorning() {
    assertThat(morning.firstAfter(london("2026-11-20T21:40")))
        .isEqualTo(london("2026-11-23T09:00"));
  }

  @Test
  void nineOnTheDotIsTooLateForThatDay() {
    assertThat(morning.firstAfter(london("2026-11-23T08:59")))
        .isEqualTo(london("2026-11-23T09:00"));
    assertThat(morning.firstAfter(london("2026-11-23T09:00")))
        .isEqualTo(london("2026-11-24T09:00"));
  }

  @Test
  void christmasEveIsDueOnTheTuesdayAfterTheSubstituteDay() { // Boxing Day 2026 is a Saturday
    assertThat(morning.firstAfter(london("2026-12-24T22:00")))
        .isEqualTo(london("2026-12-29T09:00"));
  }

  @Test
  void nineStaysNineWhenTheClocksGoBack() { // 25 October 2026
    assertThat(morning.firstAfter(london("2026-10-24T20:00")))
        .isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));
  }

  @Test
  void nineStaysNineWhenTheClocksGoForward() { // 28 March 2027
    assertThat(morning.firstAfter(london("2027-03-27T20:00")))
        .isEqualTo(Instant.parse("2027-03-29T08:00:00Z"));
  }

  @Test
  void aCalendarWithoutAnyOpenDayIsRefused() {
    var never = new WorkingMorning(LocalTime.of(9, 0), day -> false);
    assertThatThrownBy(() -> never.firstAfter(london("2026-11-20T21:40")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(WorkingMorning.ZONE).toInstant();
  }
}
