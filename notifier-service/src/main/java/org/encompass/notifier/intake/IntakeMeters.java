package org.encompass.notifier.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// What intake did, and whether it is in trouble. Public for this module's own packages only.
@Component
public class IntakeMeters {
  private final MeterRegistry registry;
  private final Counter failures;
  private final AtomicInteger failing = new AtomicInteger();

  IntakeMeters(MeterRegistry registry) {
    this.registry = registry;
    this.failures =
        Counter.builder("encompass.intake.failures")
            .description("Batches that could not be stored and are tried again")
            .register(registry);
    Gauge.builder("encompass.intake.failing", failing, AtomicInteger::get)
        .description("How often in a row the present batch could not be stored; 0 = all is well")
        .register(registry);
  }

  void count(List<Decision> decisions) {
    failing.set(0);
    for (var decision : decisions) {
      registry.counter("encompass.intake.records", "outcome", outcome(decision)).increment();
    }
  }

  private static String outcome(Decision decision) {
    return switch (decision) {
      case Decision.Accepted _ -> "accepted";
      case Decision.Duplicate _ -> "duplicate";
      case Decision.Refused _ -> "quarantined";
      case Decision.Answered _ -> "answered before";
    };
  }

  /// A batch could not be stored. The gauge counts the failures in a row until one succeeds.
  public void failed() {
    failures.increment();
    failing.incrementAndGet();
  }
}
