package org.encompass.notifier.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.encompass.notifier.NotifierTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An alert about a metric that does not exist never rings.
@NotifierTest
class AlertsTest {
  private static final Path RULES = Path.of("..", "deploy", "alerts", "notifier.rules.yml");

  @Autowired private MeterRegistry registry;

  @Test
  void everyMetricOfTheRulesExists() throws IOException {
    var convention = new PrometheusNamingConvention();
    var names =
        registry.getMeters().stream()
            .map(meter -> meter.getId())
            .map(
                id ->
                    convention.name(id.getName(), id.getType(), id.getBaseUnit())
                        + (id.getType() == Meter.Type.COUNTER ? "_total" : ""))
            .collect(Collectors.toSet());
    var watched =
        Pattern.compile("encompass_[a-z_]+")
            .matcher(Files.readString(RULES))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(watched).hasSizeGreaterThan(5).isSubsetOf(names);
  }
}
