package org.encompass.notifier.feeds;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/// How many feeds are silent; the desk says which.
@Component
class FeedMetrics implements MeterBinder {
  private final Feeds feeds;

  FeedMetrics(Feeds feeds) {
    this.feeds = feeds;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("encompass.feeds.silent", this::silent)
        .description("forces that sent nothing where seven records or more were to be expected")
        .register(registry);
  }

  private long silent() {
    return feeds.all().stream().filter(Feed::silent).count();
  }
}
