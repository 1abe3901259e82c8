package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class MonitoringTest {
  @LocalManagementPort int management;
  @LocalServerPort int port;

  @Test
  void healthAndMetricsAreOnTheManagementPortOnly() {
    var inside = new Visitor(management);
    assertThat(inside.get("/actuator/health/liveness").body()).contains("UP");
    assertThat(inside.get("/actuator/health/readiness").body()).contains("UP");
    assertThat(inside.get("/actuator/prometheus").body())
        .contains("encompass_feed_quarantined_total", "encompass_alerts_answers_total")
        .as("an alarm sees no rise of a series that comes with its first number")
        .contains("why=\"MaliciousCounterValueException\"");
    var outside = new Visitor(port);
    assertThat(outside.get("/actuator/prometheus").body()).doesNotContain("encompass_");
  }
}
