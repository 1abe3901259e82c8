package org.encompass.portal.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How many schools' term dates run out or are not known, of those that take part. Days change once
/// a day: the schools are gone through every few minutes at most.
@Component
class CalendarMetrics implements MeterBinder {
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private final Outlooks outlooks;
  private final SubscriptionBook subscriptions;
  private final CalendarSettings settings;
  private final Clock clock;
  private final Clock wall;
  private Instant countedAt = Instant.EPOCH;
  private Map<String, Double> counted = Map.of();

  CalendarMetrics(
      Outlooks outlooks,
      SubscriptionBook subscriptions,
      CalendarSettings settings,
      Clock clock,
      @Qualifier("wall") Clock wall) {
    this.outlooks = outlooks;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.clock = clock;
    this.wall = wall;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "encompass.calendars.ending", "ENDING");
    gauge(registry, "encompass.calendars.over", "NOT_NOW");
    gauge(registry, "encompass.calendars.missing", "NEVER");
    Gauge.builder("encompass.calendars.feeds.failing", this::failing)
        .description("Addresses of calendars of which nothing came at the last look")
        .register(registry);
    Gauge.builder("encompass.calendars.feeds.waiting", this::waiting)
        .description("How long the address waits that should have been looked at first")
        .baseUnit("seconds")
        .register(registry);
  }

  private void gauge(MeterRegistry registry, String name, String outlook) {
    Gauge.builder(name, () -> count(outlook))
        .description("Schools that take part by how long their term dates are known")
        .register(registry);
  }

  private double failing() {
    try {
      return subscriptions.failing();
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }

  private double waiting() {
    if (!settings.feeds()) {
      return 0;
    }
    try {
      var now = clock.instant();
      return subscriptions
          .waitingSince(now)
          .map(since -> (double) Duration.between(since, now).toSeconds())
          .orElse(0.0);
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }

  private synchronized double count(String outlook) {
    try {
      if (countedAt.plus(GOOD_FOR).isBefore(wall.instant())) {
        var all = outlooks.takingPart();
        counted =
            Map.of(
                "ENDING", (double) all.count("ENDING"),
                "NOT_NOW", (double) all.count("NOT_NOW"),
                "NEVER", (double) all.count("NEVER"));
        countedAt = wall.instant();
      }
      return counted.getOrDefault(outlook, Double.NaN);
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }
}
