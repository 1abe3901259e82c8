package org.encompass.notifier.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.encompass.harness.AlertRules;
import org.encompass.notifier.NotifierTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotifierTest
class AlertsTest {
  @Autowired private MeterRegistry registry;

  @Test
  void everyMetricOfTheRulesExists() throws IOException {
    assertThat(AlertRules.watched("notifier.rules.yml"))
        .hasSizeGreaterThan(5)
        .isSubsetOf(AlertRules.known(registry));
  }
}
