package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.encompass.harness.AlertRules;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AlertsTest {
  @Autowired MeterRegistry registry;

  @Test
  void everyMetricOfTheRulesExists() throws IOException {
    assertThat(AlertRules.watched("portal.rules.yml"))
        .hasSizeGreaterThan(5)
        .isSubsetOf(AlertRules.known(registry));
  }
}
