package org.encompass.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z"); // a Monday
  private static final Instant TUESDAY = NINE.plus(Duration.ofDays(1));

  @Test
  void fortyFiveMinutesBeforeTheDeadlineTheDeskIsAlarmed() {
    assertThat(alarms(NINE.minus(Duration.ofMinutes(46)))).isEmpty();
    assertThat(alarms(NINE.minus(Duration.ofMinutes(45))))
        .containsExactly(
            "2 children wait for a decision, due Mon 23 Nov 09:00: 45 min left",
            "1 record put aside waits for a decision, due Mon 23 Nov 09:00: 45 min left");
  }

  @Test
  void atTheDeadlineItIsMissedAndStaysAnAlarm() {
    assertThat(alarms(NINE))
        .containsExactly(
            "2 children wait for a decision past the deadline: missed",
            "1 record put aside waits for a decision past the deadline: missed");
    assertThat(alarms(TUESDAY.minus(Duration.ofMinutes(10))))
        .contains("1 child waits for a decision, due Tue 24 Nov 09:00: 10 min left");
  }

  private static List<String> alarms(Instant now) {
    return Alarm.of(List.of(NINE, TUESDAY, NINE), List.of(NINE), now).stream()
        .map(Alarm::sentence)
        .toList();
  }
}
