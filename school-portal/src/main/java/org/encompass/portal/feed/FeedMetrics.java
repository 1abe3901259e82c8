package org.encompass.portal.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How many records wait in the quarantine. More than none means that a school may miss something.
@Component
class FeedMetrics implements MeterBinder {
  private final Quarantine quarantine;

  FeedMetrics(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("encompass.feed.quarantine", this::open)
        .description("Records set aside and not yet taken in")
        .register(registry);
  }

  private Number open() {
    try {
      return quarantine.countOpen();
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }
}
