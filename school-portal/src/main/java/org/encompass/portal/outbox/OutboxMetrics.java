package org.encompass.portal.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// How much waits to be said, and for how long. A rising age means that the broker is not heard.
@Component
class OutboxMetrics implements MeterBinder {
  private final JdbcTemplate jdbc;

  OutboxMetrics(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("encompass.outbox.waiting", () -> number("select count(*)::float8 from outbox"))
        .description("Records that the broker has not yet taken")
        .register(registry);
    TimeGauge.builder("encompass.outbox.age", this::age, TimeUnit.SECONDS)
        .description("How long the oldest of them has been waiting")
        .register(registry);
  }

  private Number age() {
    return number(
        "select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8"
            + " from outbox");
  }

  private double number(String query) {
    try {
      var answer = jdbc.queryForObject(query, Double.class);
      return answer == null ? Double.NaN : answer;
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }
}
