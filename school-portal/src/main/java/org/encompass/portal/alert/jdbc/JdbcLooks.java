package org.encompass.portal.alert.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.encompass.portal.alert.jdbc.AlertRows.at;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.portal.alert.Alert;
import org.encompass.portal.alert.Attempt;
import org.encompass.portal.alert.Look;
import org.encompass.portal.alert.Looks;
import org.encompass.portal.domain.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks as rows that are only ever added, and beside them how many there were.
@Repository
class JdbcLooks implements Looks {
  private final JdbcClient jdbc;

  JdbcLooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Collection<Alert> alerts, String contactId, Look.Way way, Instant now) {
    jdbc.sql(
            """
            WITH looked AS (
              INSERT INTO alert_look
                (notification_id, contact_id, content_version, urn, way, looked_at)
              SELECT notification_id, :contact, content_version, urn, :way, :now
              FROM alert WHERE notification_id = ANY (:ids)
              RETURNING urn)
            INSERT INTO look_count (day, urn, way, looks)
            SELECT :day, urn, :way, count(*) FROM looked GROUP BY urn ORDER BY urn
            ON CONFLICT (day, urn, way) DO UPDATE SET looks = look_count.looks + excluded.looks
            """)
        .param("ids", alerts.stream().map(Alert::id).toArray(UUID[]::new))
        .param("contact", contactId)
        .param("way", way.name())
        .param("now", at(now))
        .param("day", now.atZone(Times.LONDON).toLocalDate())
        .update();
  }

  @Override
  public Map<UUID, List<Look>> firsts(Collection<UUID> alerts) {
    return jdbc
        .sql(
            """
            SELECT notification_id, contact_id, content_version, way, min(looked_at) AS looked_at
            FROM alert_look WHERE notification_id = ANY (:ids)
            GROUP BY notification_id, contact_id, content_version, way
            ORDER BY min(looked_at)
            """)
        .param("ids", alerts.toArray(UUID[]::new))
        .query(LookRows::look)
        .list()
        .stream()
        .collect(groupingBy(Look::alert));
  }

  @Override
  public Map<UUID, Instant> lastReadings(Collection<UUID> alerts) {
    return jdbc
        .sql(
            """
            SELECT notification_id, max(looked_at) AS looked_at
            FROM alert_look WHERE notification_id = ANY (:ids) AND way <> 'LIST'
            GROUP BY notification_id
            """)
        .param("ids", alerts.toArray(UUID[]::new))
        .query((row, number) -> Map.entry(LookRows.id(row), LookRows.instant(row, "looked_at")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void addAttempt(Alert alert, String contactId, Instant now) {
    jdbc.sql(
            """
            WITH attempt AS (
              INSERT INTO alert_attempt (notification_id, contact_id, urn, first_at, last_at)
              VALUES (:id, :contact, :urn, :now, :now)
              ON CONFLICT (notification_id, contact_id) DO UPDATE
              SET last_at = excluded.last_at, times = alert_attempt.times + 1)
            INSERT INTO look_count (day, urn, way, looks) VALUES (:day, :urn, 'HIDDEN', 1)
            ON CONFLICT (day, urn, way) DO UPDATE SET looks = look_count.looks + 1
            """)
        .param("id", alert.id())
        .param("contact", contactId)
        .param("urn", alert.school().value())
        .param("now", at(now))
        .param("day", now.atZone(Times.LONDON).toLocalDate())
        .update();
  }

  @Override
  public List<Attempt> attempts(Instant since) {
    return jdbc.sql("SELECT * FROM alert_attempt WHERE last_at >= ? ORDER BY last_at DESC")
        .param(at(since))
        .query(LookRows::attempt)
        .list();
  }
}
