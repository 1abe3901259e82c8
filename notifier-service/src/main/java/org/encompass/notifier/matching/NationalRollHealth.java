package org.encompass.notifier.matching;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Not ready until the roll was in memory once, or was waited for long enough; down if nobody keeps
/// it any more.
@Component("roll")
class NationalRollHealth implements HealthIndicator {
  private final NationalRoll roll;

  NationalRollHealth(NationalRoll roll) {
    this.roll = roll;
  }

  @Override
  public Health health() {
    return standing().withDetail("roll", roll.state()).build();
  }

  private Health.Builder standing() {
    if (!roll.alive()) {
      return Health.down();
    }
    return roll.starting() ? Health.outOfService() : Health.up();
  }
}
