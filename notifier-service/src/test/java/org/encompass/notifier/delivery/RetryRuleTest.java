package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RetryRuleTest {
  private static final Instant DEADLINE = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void retriesAreSecondsToAMinuteApartUntilTheDeadline() {
    var waits = new ArrayList<Long>();
    var now = DEADLINE.minus(Duration.ofHours(1));
    for (int attempt = 1; attempt <= 7; attempt++) {
      var next = RetryRule.next(attempt, now, DEADLINE);
      waits.add(Duration.between(now, next).toSeconds());
      now = next;
    }
    assertThat(waits).containsExactly(5L, 10L, 20L, 40L, 60L, 60L, 60L);
  }

  @Test
  void afterTheDeadlineItGoesOnMoreSlowly() {
    assertThat(RetryRule.next(90, DEADLINE, DEADLINE))
        .isEqualTo(DEADLINE.plus(Duration.ofMinutes(15)));
  }
}
