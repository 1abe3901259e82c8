package org.encompass.notifier.matching.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.matching.Decisions;
import org.encompass.notifier.matching.linkage.Explanation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The explanation says how the child's details compare with a pupil's: sealed like the details.
@Repository
class JdbcDecisions implements Decisions {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final Sealing sealing;

  JdbcDecisions(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public void record(ChildCase child, StoredDecision decision) {
    var explanation = decision.explanation();
    var plain =
        explanation == null
            ? "null".getBytes(StandardCharsets.UTF_8)
            : JSON.writeValueAsBytes(explanation);
    jdbc.sql(
            """
            insert into matching_decision (child_id, generation, version, decided_at, answer,
              reasons, model, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            child.childId(),
            child.generation(),
            child.version(),
            decision.at().atOffset(ZoneOffset.UTC),
            decision.answer(),
            decision.reasons().toArray(String[]::new),
            explanation == null ? "none" : explanation.model(),
            sealing.seal(Subject.incident(child.incidentId()), place(child.childId()), plain))
        .update();
  }

  @Override
  public Optional<StoredDecision> latest(UUID childId) {
    return jdbc.sql(
            """
            select d.decided_at, d.answer, d.reasons, d.sealed, c.incident_id
            from matching_decision d join child c on c.child_id = d.child_id
            where d.child_id = ? order by d.decision_id desc limit 1
            """)
        .param(childId)
        .query((row, number) -> decision(childId, row))
        .optional();
  }

  private StoredDecision decision(UUID childId, ResultSet row) throws SQLException {
    var subject = Subject.incident(row.getObject("incident_id", UUID.class));
    return new StoredDecision(
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("answer"),
        List.of((String[]) row.getArray("reasons").getArray()),
        explanation(sealing.open(subject, place(childId), row.getBytes("sealed"))));
  }

  private static @Nullable Explanation explanation(byte[] plain) {
    return JSON.readValue(plain, Explanation.class);
  }

  private static String place(UUID childId) {
    return "matching_decision/sealed/" + childId;
  }
}
