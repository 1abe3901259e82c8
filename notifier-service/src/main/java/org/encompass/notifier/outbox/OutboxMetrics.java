package org.encompass.notifier.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How much waits to be said, and for how long. A rising age means that the broker is not heard.
@Component
class OutboxMetrics implements MeterBinder {
  private final Waiting waiting;

  OutboxMetrics(Waiting waiting) {
    this.waiting = waiting;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("encompass.outbox.waiting", () -> orUnknown(waiting::count))
        .description("Records that the broker does not have yet")
        .register(registry);
    TimeGauge.builder(
            "encompass.outbox.age",
            () -> orUnknown(() -> waiting.age().toMillis()),
            TimeUnit.MILLISECONDS)
        .description("How long the oldest of them has been waiting")
        .register(registry);
  }

  private static Number orUnknown(Supplier<Long> number) {
    try {
      return number.get();
    } catch (DataAccessException unreachable) {
      return Double.NaN;
    }
  }
}
