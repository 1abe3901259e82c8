package org.encompass.harness;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A file of Prometheus alert rules. One about a metric that does not exist never rings.
public final class AlertRules {
  private static final Pattern METRIC = Pattern.compile("encompass_[a-z_]+");
  private static final PrometheusNamingConvention NAMES = new PrometheusNamingConvention();

  private AlertRules() {}

  /// The metrics that the rules of this file name.
  public static Set<String> watched(String file) throws IOException {
    var rules = Files.readString(Path.of("..", "deploy", "alerts", file));
    return METRIC.matcher(rules).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /// The metrics that there are, as Prometheus calls them.
  public static Set<String> known(MeterRegistry registry) {
    return registry.getMeters().stream()
        .map(Meter::getId)
        .map(AlertRules::name)
        .collect(Collectors.toSet());
  }

  private static String name(Meter.Id id) {
    var total = id.getType() == Meter.Type.COUNTER ? "_total" : "";
    return NAMES.name(id.getName(), id.getType(), id.getBaseUnit()) + total;
  }
}
