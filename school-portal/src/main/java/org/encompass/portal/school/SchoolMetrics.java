package org.encompass.portal.school;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import org.encompass.portal.domain.Times;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How many schools could not be told tonight.
@Component
class SchoolMetrics implements MeterBinder {
  private final SchoolRegister register;
  private final Clock clock;

  SchoolMetrics(SchoolRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("encompass.schools.unready", this::unready)
        .description("Open schools without two trained contacts who are there today")
        .register(registry);
  }

  private double unready() {
    try {
      var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
      return register.totals(today).unready();
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }
}
