package org.encompass.notifier.scheduling;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// DOWN while a sweep does not come through at this node. In neither probe: a restart would not
/// start the database, and what the other sweeps do is worth more.
@Component("sweeps")
class SweepsHealth implements HealthIndicator {
  private final SweepRunner runner;

  SweepsHealth(SweepRunner runner) {
    this.runner = runner;
  }

  @Override
  public Health health() {
    var stopped = runner.stopped();
    return (stopped.isEmpty() ? Health.up() : Health.down()).withDetail("stopped", stopped).build();
  }
}
