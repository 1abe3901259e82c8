package org.encompass.portal.alert;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encompass.portal.alert.Look.Way;
import org.springframework.stereotype.Component;

/// Writes every look down, in the transaction that shows the alert. The first look at a
/// content tells the notifier that it was read.
@Component
class LookBook {
  private static final String METRIC = "encompass.alerts.looks";
  private final Looks looks;
  private final Acknowledgements acknowledgements;
  private final MeterRegistry metrics;

  LookBook(Looks looks, Acknowledgements acknowledgements, MeterRegistry metrics) {
    this.looks = looks;
    this.acknowledgements = acknowledgements;
    this.metrics = metrics;
    for (var way : Way.values()) {
      count(way.name(), 0);
    }
    count("hidden", 0);
  }

  /// The person is shown what the alert says.
  ///
  /// @param before the looks at the alert until now
  void read(Alert alert, String contactId, Way way, List<Look> before, Instant now) {
    if (before.stream().noneMatch(look -> look.isReading(contactId, alert.contentVersion()))) {
      acknowledgements.read(alert, contactId, now);
    }
    looks.add(List.of(alert), contactId, way, now);
    count(way.name(), 1);
  }

  /// The person is shown the children's names: written down once for each version.
  ///
  /// @param before the looks at these alerts until now
  void listed(
      Collection<Alert> alerts, String contactId, Map<UUID, List<Look>> before, Instant now) {
    var shownFirst =
        alerts.stream()
            .filter(
                alert ->
                    before.getOrDefault(alert.id(), List.of()).stream()
                        .filter(look -> look.contactId().equals(contactId))
                        .noneMatch(look -> look.contentVersion() == alert.contentVersion()))
            .toList();
    if (!shownFirst.isEmpty()) {
      looks.add(shownFirst, contactId, Way.LIST, now);
      count(Way.LIST.name(), shownFirst.size());
    }
  }

  /// The person asks for what is hidden from them.
  void refused(Alert alert, String contactId, Instant now) {
    looks.addAttempt(alert, contactId, now);
    count("hidden", 1);
  }

  private void count(String way, int by) {
    metrics.counter(METRIC, "way", way.toLowerCase(Locale.ROOT)).increment(by);
  }
}
