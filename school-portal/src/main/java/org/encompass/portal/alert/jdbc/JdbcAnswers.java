package org.encompass.portal.alert.jdbc;

import static java.util.stream.Collectors.toMap;
import static org.encompass.portal.alert.jdbc.AlertRows.at;
import static org.encompass.portal.alert.jdbc.AlertRows.id;
import static org.encompass.portal.alert.jdbc.AlertRows.instant;
import static org.encompass.portal.alert.jdbc.AlertRows.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.encompass.portal.alert.Alert;
import org.encompass.portal.alert.Answer;
import org.encompass.portal.alert.Answers;
import org.encompass.portal.alert.HandOver;
import org.encompass.portal.sealing.AtRest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers as rows; notes sealed for their row and version.
@Repository
class JdbcAnswers implements Answers {
  private final JdbcClient jdbc;
  private final AtRest atRest;

  JdbcAnswers(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  @Override
  public boolean add(Alert alert, Answer answer) {
    var note = answer.note();
    var place = place("alert_answer", "note", alert.id(), answer.contentVersion());
    return jdbc.sql(
                """
                INSERT INTO alert_answer
                  (notification_id, content_version, urn, contact_id, kind, outcome, note,
                   answered_at)
                VALUES (:id, :version, :urn, :contact, :kind, :outcome, :note, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("id", alert.id())
            .param("version", answer.contentVersion())
            .param("urn", alert.school().value())
            .param("contact", answer.contactId())
            .param("kind", answer.kind().name())
            .param("outcome", answer.outcome() == null ? null : answer.outcome().name())
            .param("note", note == null ? null : atRest.sealText(note, place))
            .param("at", at(answer.at()))
            .update()
        == 1;
  }

  @Override
  public Map<UUID, Answer> newest(Collection<UUID> alerts) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (notification_id) * FROM alert_answer
            WHERE notification_id = ANY (:ids)
            ORDER BY notification_id, content_version DESC, answered_at DESC
            """)
        .param("ids", alerts.toArray(UUID[]::new))
        .query((row, number) -> Map.entry(id(row), answer(row)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void add(Alert alert, HandOver handOver) {
    jdbc.sql(
            """
            INSERT INTO alert_hand_over
              (notification_id, content_version, urn, contact_id, to_contact_id, handed_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            alert.id(),
            handOver.contentVersion(),
            alert.school().value(),
            handOver.contactId(),
            handOver.toContactId(),
            at(handOver.at()))
        .update();
  }

  @Override
  public Map<UUID, HandOver> handOvers(Collection<UUID> alerts) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (notification_id) * FROM alert_hand_over
            WHERE notification_id = ANY (:ids)
            ORDER BY notification_id, hand_over_id DESC
            """)
        .param("ids", alerts.toArray(UUID[]::new))
        .query((row, number) -> Map.entry(id(row), handOver(row)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static HandOver handOver(ResultSet row) throws SQLException {
    return new HandOver(
        row.getString("contact_id"),
        row.getString("to_contact_id"),
        row.getInt("content_version"),
        instant(row, "handed_at"));
  }

  private Answer answer(ResultSet row) throws SQLException {
    var version = row.getInt("content_version");
    var outcome = row.getString("outcome");
    var note = row.getBytes("note");
    return new Answer(
        row.getString("contact_id"),
        version,
        Answer.Kind.valueOf(row.getString("kind")),
        outcome == null ? null : Answer.Outcome.valueOf(outcome),
        note == null
            ? null
            : atRest.openText(note, place("alert_answer", "note", id(row), version)),
        instant(row, "answered_at"));
  }
}
