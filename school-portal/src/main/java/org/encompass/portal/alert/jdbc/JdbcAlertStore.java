package org.encompass.portal.alert.jdbc;

import static java.util.stream.Collectors.toMap;
import static org.encompass.portal.alert.jdbc.AlertRows.at;
import static org.encompass.portal.alert.jdbc.AlertRows.id;
import static org.encompass.portal.alert.jdbc.AlertRows.instant;
import static org.encompass.portal.alert.jdbc.AlertRows.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.alert.Alert;
import org.encompass.portal.alert.AlertStore;
import org.encompass.portal.alert.Sight;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.sealing.AtRest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Alerts as rows; contents and notes sealed for their row and version.
@Repository
class JdbcAlertStore implements AlertStore {
  private final JdbcClient jdbc;
  private final AtRest atRest;

  JdbcAlertStore(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  @Override
  public Optional<Alert> lock(UUID id) {
    return jdbc.sql("SELECT * FROM alert WHERE notification_id = ? FOR UPDATE")
        .param(id)
        .query(JdbcAlertStore::alert)
        .optional();
  }

  @Override
  public Map<UUID, Alert> find(Collection<UUID> ids) {
    return jdbc
        .sql("SELECT * FROM alert WHERE notification_id = ANY (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(JdbcAlertStore::alert)
        .list()
        .stream()
        .collect(toMap(Alert::id, alert -> alert));
  }

  @Override
  public List<Alert> ofMorning(LocalDate today, Instant since) {
    return jdbc.sql(
            """
            SELECT * FROM alert
            WHERE state = 'WITHDRAWN' AND changed_at >= :since
               OR state = 'LIVE' AND NOT EXISTS (
                 SELECT FROM alert_answer a
                 WHERE a.notification_id = alert.notification_id
                   AND a.content_version = alert.content_version
                   AND a.answered_at < :since
                   AND (remind_on IS NULL OR remind_on > :today
                     OR a.answered_at >= remind_on::timestamp AT TIME ZONE 'Europe/London'
                     OR EXISTS (
                       SELECT FROM alert_look l
                       WHERE l.notification_id = alert.notification_id AND l.way <> 'LIST'
                         AND l.looked_at >= remind_on::timestamp AT TIME ZONE 'Europe/London'
                         AND l.looked_at < :since)))
            ORDER BY deadline, notification_id
            """)
        .param("today", today)
        .param("since", at(since))
        .query(JdbcAlertStore::alert)
        .list();
  }

  @Override
  public List<Alert> seen(Collection<Sight> sights, int skip, int atMost) {
    return jdbc.sql(
            """
            SELECT found.* FROM unnest(:urns, :people, :since) AS mine (urn, contact_id, since)
            CROSS JOIN LATERAL (
              SELECT * FROM alert
              WHERE alert.urn = mine.urn AND alert.school_revision >= mine.since
                AND mine.contact_id <> ALL (alert.hidden_from)
              ORDER BY issued_at DESC, notification_id LIMIT :depth) AS found
            ORDER BY issued_at DESC, notification_id OFFSET :skip LIMIT :most
            """)
        .params(SightColumns.of(sights, "urns", "people", "since"))
        .param("depth", skip + atMost)
        .param("skip", skip)
        .param("most", atMost)
        .query(JdbcAlertStore::alert)
        .list();
  }

  @Override
  public boolean save(Alert alert) {
    var row =
        jdbc.sql(
                """
                UPDATE alert
                SET version = :version, content_version = :content, state = :state,
                    issued_at = :issued, deadline = :deadline, remind_on = :remind,
                    hidden_from = :hidden, school_revision = :revision, changed_at = :changed
                WHERE notification_id = :id AND urn = :urn
                """)
            .params(columns(alert))
            .update();
    return row == 1
        || jdbc.sql(
                    """
                    INSERT INTO alert
                      (notification_id, urn, version, content_version, state, issued_at, deadline,
                       remind_on, hidden_from, school_revision, received_at, changed_at)
                    VALUES
                      (:id, :urn, :version, :content, :state, :issued, :deadline, :remind, :hidden,
                       :revision, :changed, :changed)
                    ON CONFLICT DO NOTHING
                    """)
                .params(columns(alert))
                .update()
            == 1;
  }

  @Override
  public void close(Alert alert, Instant now) {
    jdbc.sql(
            """
            UPDATE alert SET state = 'NOT_OUR_PUPIL', changed_at = ? WHERE notification_id = ?
            """)
        .params(at(now), alert.id())
        .update();
  }

  @Override
  public void keepContent(Alert alert, byte[] json) {
    jdbc.sql(
            """
            DELETE FROM alert_content c
            WHERE notification_id = ? AND NOT EXISTS (
              SELECT FROM alert_look l
              WHERE l.notification_id = c.notification_id
                AND l.content_version = c.content_version AND l.way <> 'LIST')
            """)
        .param(alert.id())
        .update();
    jdbc.sql(
            """
            INSERT INTO alert_content (notification_id, content_version, urn, content)
            VALUES (?, ?, ?, ?)
            """)
        .params(
            alert.id(),
            alert.contentVersion(),
            alert.school().value(),
            atRest.seal(
                json, place("alert_content", "content", alert.id(), alert.contentVersion())))
        .update();
  }

  @Override
  public void dropContent(UUID id) {
    jdbc.sql("DELETE FROM alert_content WHERE notification_id = ?").param(id).update();
    jdbc.sql("UPDATE alert_answer SET note = NULL WHERE notification_id = ?").param(id).update();
  }

  @Override
  public Optional<byte[]> content(UUID id, int version) {
    return jdbc.sql(
            "SELECT content FROM alert_content WHERE notification_id = ? AND content_version = ?")
        .params(id, version)
        .query((row, number) -> row.getBytes("content"))
        .optional()
        .map(bytes -> atRest.open(bytes, place("alert_content", "content", id, version)));
  }

  @Override
  public Map<UUID, byte[]> contents(Collection<UUID> alerts) {
    return jdbc
        .sql(
            """
            SELECT notification_id, content_version, content
            FROM alert_content JOIN alert USING (notification_id, content_version)
            WHERE notification_id = ANY (:ids)
            """)
        .param("ids", alerts.toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    id(row),
                    atRest.open(
                        row.getBytes("content"),
                        place("alert_content", "content", id(row), row.getInt("content_version")))))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, @Nullable Object> columns(Alert alert) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", alert.id());
    columns.put("urn", alert.school().value());
    columns.put("version", alert.version());
    columns.put("content", alert.contentVersion());
    columns.put("state", alert.state().name());
    columns.put("issued", at(alert.issuedAt()));
    columns.put("deadline", at(alert.deadline()));
    columns.put("remind", alert.remindOn());
    columns.put("hidden", alert.hiddenFrom().toArray(String[]::new));
    columns.put("revision", alert.schoolRevision());
    columns.put("changed", at(alert.changedAt()));
    return columns;
  }

  private static Alert alert(ResultSet row, int number) throws SQLException {
    return new Alert(
        id(row),
        new SchoolKey(row.getString("urn")),
        row.getInt("version"),
        row.getInt("content_version"),
        Alert.State.valueOf(row.getString("state")),
        instant(row, "issued_at"),
        instant(row, "deadline"),
        row.getObject("remind_on", LocalDate.class),
        Set.of((String[]) row.getArray("hidden_from").getArray()),
        row.getLong("school_revision"),
        instant(row, "changed_at"));
  }
}
