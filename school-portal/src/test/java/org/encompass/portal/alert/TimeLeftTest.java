package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:15:30Z, time.minutes, 0, 44, true",
    "2026-11-23T08:00:00Z, time.hours, 1, 0, false",
    "2026-11-23T06:50:00Z, time.hoursMinutes, 2, 10, false",
    "2026-11-22T20:00:00Z, time.later, 0, 0, false",
    "2026-11-23T08:59:30Z, time.passed, 0, 0, true",
    "2026-11-23T10:00:00Z, time.passed, 0, 0, true"
  })
  void saysHowLongIsLeft(Instant now, String key, long hours, long minutes, boolean urgent) {
    assertThat(TimeLeft.until(NINE, now)).isEqualTo(new TimeLeft(key, hours, minutes, urgent));
  }

  @Test
  void nineInTheMorningStaysNineOnTheDayTheClocksGoForward() { // 28 March 2027, a Sunday
    var monday = Instant.parse("2027-03-29T08:00:00Z"); // nine o'clock in British summer time
    assertThat(TimeLeft.until(monday, Instant.parse("2027-03-29T07:30:00Z")).minutes())
        .isEqualTo(30);
  }
}
