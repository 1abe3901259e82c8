package org.encompass.notifier.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockworkTest {
  private static final Instant START = Instant.parse("2026-11-20T21:40:00Z");

  @Test
  void aQuartzThatNeverFiredHasBeenSilentSinceTheStart() {
    assertThat(new Clockwork(START, null).quartzSilentSeconds(START)).isZero();
    assertThat(new Clockwork(START.plusSeconds(61), null).quartzSilentSeconds(START)).isEqualTo(61);
  }

  @Test
  void oneThatFiredHasBeenSilentSinceThen() {
    var clockwork = new Clockwork(START.plusSeconds(61), START.plusSeconds(59));
    assertThat(clockwork.quartzSilentSeconds(START)).isEqualTo(2);
  }
}
