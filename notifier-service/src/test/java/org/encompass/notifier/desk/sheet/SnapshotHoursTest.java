package org.encompass.notifier.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotHoursTest {
  private static final LocalTime SIX = LocalTime.of(6, 0);
  private static final LocalTime TEN = LocalTime.of(10, 0);

  private final SnapshotHours hours = new SnapshotHours(SIX, TEN);

  /// A winter's day, the days on which the clocks change, and the Mondays after them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23",
        "2026-10-25",
        "2026-10-26",
        "2027-03-28",
        "2027-03-29",
        "2027-06-14"
      })
  void sixIsSixInLondonWhateverTheClocksDo(String day) {
    assertThat(hours.cover(london(day + "T05:59:59"))).isFalse();
    assertThat(hours.cover(london(day + "T06:00"))).isTrue();
    assertThat(hours.cover(london(day + "T09:59:59"))).isTrue();
    assertThat(hours.cover(london(day + "T10:00"))).isFalse();
    assertThat(hours.beginOn(london(day + "T23:30"))).isEqualTo(london(day + "T06:00"));
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SnapshotHours(TEN, SIX));
  }

  private static Instant london(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/London")).toInstant();
  }
}
