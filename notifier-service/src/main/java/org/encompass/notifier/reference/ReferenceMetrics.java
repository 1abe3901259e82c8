package org.encompass.notifier.reference;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Counts what the portal's topics brought. Public for this module's own sub-packages.
@Component
public class ReferenceMetrics {
  private final MeterRegistry registry;

  ReferenceMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /// @param what APPLIED, OLDER, LEFT, SET_ASIDE, UNKNOWN_FIELD, UNREADABLE, or UNOPENED for a
  ///     stored school that does not open
  public void count(String topic, String what, int number) {
    if (number > 0) {
      registry
          .counter("encompass.reference.records", "topic", topic, "what", what)
          .increment(number);
    }
  }
}
