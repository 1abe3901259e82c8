package org.encompass.benchmarks.sweeps;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.harness.RealDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The notifier's own tables with tellings in them that are all due, each of another school.
final class DueRows implements AutoCloseable {
  private static final int CONNECTIONS = 40;

  private final int rows;
  private final HikariDataSource service;
  private final JdbcTemplate superuser;

  DueRows(RealDatabase database, int rows) {
    this.rows = rows;
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword())
        .placeholders(Map.of("service_role", database.serviceUser()))
        .load()
        .migrate();
    var settings = new HikariConfig();
    settings.setJdbcUrl(database.jdbcUrl());
    settings.setUsername(database.serviceUser());
    settings.setPassword(database.servicePassword());
    settings.setMaximumPoolSize(CONNECTIONS);
    service = new HikariDataSource(settings);
    superuser = new JdbcTemplate(new DriverManagerDataSource(database.superuserJdbcUrl()));
    write();
  }

  /// Nobody opens what is sealed here, so it is empty.
  private void write() {
    superuser.update(
        """
        insert into incident (incident_id, force, reference, version, status, first_arrived_at)
        values (gen_random_uuid(), 'E23000015', 'SWEEPS', 1, 'LIVE', now())
        """);
    superuser.update(
        """
        insert into child (child_id, incident_id, child_ref, version, named, unrouted, state,
          first_arrived_at, occurred_from, identity_hash, sealed)
        select gen_random_uuid(), incident_id, n, 1, true, false, 'ROUTED', now(), now(), '', ''
          from incident, generate_series(1, ?) as n
        """,
        rows);
    superuser.update(
        """
        insert into notification (notification_id, child_id, generation, recipient, version,
          content_version, state, route, deadline, deadline_because, calendar_rule, late_on_arrival,
          hidden_from, school_revision, la_revision, force, reference, child_ref, created_at)
        select gen_random_uuid(), child_id, 1, 520000 + child_ref::integer, 1, 1, 'SCHEDULED',
               'AUTO', now() + interval '2 hours', '', '', false, '{}', 1, 0, 'E23000015',
               'SWEEPS', child_ref, now()
          from child
        """);
    superuser.update(
        """
        insert into telling (notification_id, contact_id, recipient, purpose, occasion, due_at,
          deadline, created_at)
        select notification_id, 'lead', recipient, 'FIRST', 1, now(), deadline, now()
          from notification
        """);
    analyze();
  }

  /// As if nothing had ever been claimed.
  void renew() {
    superuser.update("update telling set mail_id = null");
    superuser.update("delete from attempt");
    superuser.update("delete from mail");
    superuser.execute("vacuum analyze");
  }

  /// Lets the database look at what it holds now, as it would by itself in time.
  void analyze() {
    superuser.execute("analyze");
  }

  /// Every row must have been claimed exactly once.
  void check() {
    for (var count :
        List.of(
            "select count(*) from mail where state = 'LEASED'",
            "select count(distinct mail_id) from telling",
            "select count(*) from attempt")) {
      var found = superuser.queryForObject(count, Integer.class);
      if (found == null || found != rows) {
        throw new CannotMeasure("%d rows were due, but %s is %d".formatted(rows, count, found));
      }
    }
  }

  List<UUID> notifications() {
    return superuser.query(
        "select notification_id from notification", (row, number) -> row.getObject(1, UUID.class));
  }

  DataSource dataSource() {
    return service;
  }

  @Override
  public void close() {
    service.close();
  }
}
