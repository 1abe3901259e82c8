package org.encompass.notifier.reference;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Not ready until schools and rolls were caught up with once, or waited for long enough.
@Component("projections")
class ProjectionsHealth implements HealthIndicator {
  private final Projections projections;

  ProjectionsHealth(Projections projections) {
    this.projections = projections;
  }

  @Override
  public Health health() {
    var state = projections.state();
    return switch (state) {
      case WAITING -> Health.outOfService().withDetail("projections", state).build();
      case CAUGHT_UP, GIVEN_UP -> Health.up().withDetail("projections", state).build();
    };
  }
}
