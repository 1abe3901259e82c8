package org.encompass.portal.reachability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The newest red list in numbers, and its age: a day without a list is an alarm of its own.
@Component
class ReachabilityMetrics implements MeterBinder {
  private final RedLists lists;
  private final Clock clock;

  ReachabilityMetrics(RedLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("encompass.reachability.red", () -> number(RedList::watchedSchools))
        .description("Schools that take part without two trained, verified people")
        .register(registry);
    Gauge.builder("encompass.reachability.new", () -> number(RedList::newSchools))
        .description("Those of them that could be told on the list before")
        .register(registry);
    TimeGauge.builder("encompass.reachability.age", this::age, TimeUnit.SECONDS)
        .description("How long ago the newest list was taken")
        .register(registry);
  }

  private double age() {
    try {
      return age(lists.newest(), lists.anyTakesPart(), clock.instant());
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }

  /// In seconds; without end where somebody takes part and no list was ever taken.
  static double age(Optional<RedList> newest, boolean anyTakesPart, Instant now) {
    return newest
        .map(list -> (double) Duration.between(list.takenAt(), now).toSeconds())
        .orElse(anyTakesPart ? Double.POSITIVE_INFINITY : Double.NaN);
  }

  private double number(ToDoubleFunction<RedList> of) {
    try {
      return lists.newest().map(list -> of.applyAsDouble(list)).orElse(Double.NaN);
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }
}
