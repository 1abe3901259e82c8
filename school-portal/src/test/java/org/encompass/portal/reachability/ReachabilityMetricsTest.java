package org.encompass.portal.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReachabilityMetricsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  @Test
  void aListGrowsOld() {
    var day = LocalDate.parse("2026-11-23");
    var list = new RedList(day, NOW.minusSeconds(3600), 9, 3, 2, 1);
    assertThat(ReachabilityMetrics.age(Optional.of(list), true, NOW)).isEqualTo(3600);
  }

  @Test
  void noListAtAllRingsOnceSomebodyTakesPart() {
    assertThat(ReachabilityMetrics.age(Optional.empty(), true, NOW)).isGreaterThan(90_000);
    assertThat(ReachabilityMetrics.age(Optional.empty(), false, NOW)).isNaN();
  }
}
