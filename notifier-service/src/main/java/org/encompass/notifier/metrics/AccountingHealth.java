package org.encompass.notifier.metrics;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// DOWN when a child is counted nowhere. In neither probe: restarting would not find the child.
@Component
class AccountingHealth implements HealthIndicator {
  private final Snapshots snapshots;

  AccountingHealth(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Health health() {
    var accounting = snapshots.current().accounting();
    return (accounting.remainder() == 0 ? Health.up() : Health.down())
        .withDetail("children", accounting.children())
        .withDetail("owed", accounting.owed())
        .build();
  }
}
