package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.encompass.harness.MovableClock;
import org.junit.jupiter.api.Test;

class MailRelayTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final MovableClock wall = new MovableClock(NOW);
  private final AtomicLong ticks = new AtomicLong(-7);
  private final MailRelay relay =
      new MailRelay(
          MadeSettings.with(Map.of("breaker-after", "2", "breaker-rest", "5s")),
          wall,
          ticks::get,
          new SimpleMeterRegistry());

  @Test
  void aClockThatIsPutBackMakesNoRestLonger() {
    silence();
    assertThat(relay.turn(64).room()).isZero();

    wall.advance(HOUR.negated());
    pass(Duration.ofSeconds(5));

    assertThat(relay.turn(64)).isEqualTo(new MailRelay.Turn(1, true));
  }

  @Test
  void sinceWhenItIsSilentIsSaidByTheClockAsItIsSetNow() {
    silence();
    pass(Duration.ofMinutes(3));
    wall.advance(HOUR.negated());

    assertThat(relay.silentSince()).contains(NOW.minus(HOUR));
  }

  private void silence() {
    relay.heard(Breaker.Heard.SILENCE);
    relay.heard(Breaker.Heard.SILENCE);
  }

  /// On the wall too.
  private void pass(Duration time) {
    ticks.addAndGet(time.toNanos());
    wall.advance(time);
  }
}
