package org.encompass.notifier.matching;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.encompass.notifier.matching.NationalRoll.State;
import org.encompass.notifier.matching.index.RollIndex;
import org.springframework.stereotype.Component;

/// How the roll in memory is.
@Component
class NationalRollMetrics {
  private static final String PREFIX = "encompass.matching.index.";

  NationalRollMetrics(NationalRoll roll, MeterRegistry registry) {
    Gauge.builder(PREFIX + "rows", () -> index(roll).map(RollIndex::rows).orElse(0))
        .register(registry);
    Gauge.builder(PREFIX + "overlay", () -> index(roll).map(RollIndex::overlay).orElse(0))
        .register(registry);
    Gauge.builder(
            PREFIX + "age.seconds",
            () -> roll.age().map(NationalRollMetrics::seconds).orElse(Double.NaN))
        .register(registry);
    Gauge.builder(PREFIX + "build.seconds", () -> seconds(roll.lastBuild())).register(registry);
    FunctionCounter.builder(PREFIX + "faults", roll, NationalRoll::faults).register(registry);
    for (var state : State.values()) {
      Gauge.builder(PREFIX + "state", () -> roll.state() == state ? 1 : 0)
          .tag("state", state.name())
          .register(registry);
    }
  }

  private static Optional<RollIndex> index(NationalRoll roll) {
    return roll.kept().map(kept -> kept.copy().index());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
