package org.encompass.portal.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.encompass.portal.alert.Disclosed;
import org.springframework.stereotype.Component;

/// Counts what the feed did.
@Component
class Counted {
  private final MeterRegistry metrics;

  Counted(MeterRegistry metrics) {
    this.metrics = metrics;
    // Present from the start, so that an alarm can tell "none" from "not measured".
    metrics.counter("encompass.feed.older");
    metrics.counter("encompass.feed.quarantined");
    for (var kind : Disclosed.Kind.values()) {
      taken(kind, 0);
    }
  }

  void taken(Disclosed.Kind kind) {
    taken(kind, 1);
  }

  void older() {
    metrics.counter("encompass.feed.older").increment();
  }

  void setAside() {
    metrics.counter("encompass.feed.quarantined").increment();
  }

  private void taken(Disclosed.Kind kind, int count) {
    metrics
        .counter("encompass.feed.taken", "kind", kind.name().toLowerCase(Locale.ROOT))
        .increment(count);
  }
}
