package org.encompass.portal.roll;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.encompass.portal.school.RollAge;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How many schools' children matching would not find by a fresh roll.
@Component
class RollMetrics implements MeterBinder {
  private final RollSchools schools;
  private final RollAge age;

  RollMetrics(RollSchools schools, RollAge age) {
    this.schools = schools;
    this.age = age;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("encompass.rolls.old", this::old)
        .description("Schools that take part without a roll, or with one that is old")
        .register(registry);
  }

  private double old() {
    try {
      return schools.withoutRollSince(age.oldest());
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }
}
