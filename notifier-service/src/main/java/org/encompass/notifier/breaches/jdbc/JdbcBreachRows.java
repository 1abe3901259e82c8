package org.encompass.notifier.breaches.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.breaches.Breach;
import org.encompass.notifier.breaches.Breach.Answer;
import org.encompass.notifier.breaches.Breach.Ruling;
import org.encompass.notifier.breaches.BreachRows;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBreachRows implements BreachRows {
  private static final String SELECT =
      """
      select b.*, n.child_id, n.recipient, n.force, n.reference, n.reason, i.duty_force
        from breach b
        join notification n using (notification_id)
        join child c using (child_id)
        join incident i using (incident_id)
      """;

  private final JdbcClient jdbc;
  private final Sealing sealing;

  JdbcBreachRows(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public void opened(UUID notificationId, String contactId, int version, Instant at) {
    jdbc.sql(
            """
            insert into opened (notification_id, contact_id, version, first_at)
            values (:id, :contact, :version, :at)
            on conflict (notification_id, contact_id, version)
              do update set first_at = least(opened.first_at, excluded.first_at)
            """)
        .param("id", notificationId)
        .param("contact", contactId)
        .param("version", version)
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Set<String> openedBy(UUID notificationId) {
    return jdbc.sql("select contact_id from opened where notification_id = :id")
        .param("id", notificationId)
        .query((row, number) -> row.getString("contact_id"))
        .set();
  }

  @Override
  public boolean add(UUID notificationId, Instant awareAt, Instant reportBy) {
    return jdbc.sql(
                """
                insert into breach (notification_id, aware_at, report_by)
                values (:id, :aware, :by) on conflict do nothing
                """)
            .param("id", notificationId)
            .param("aware", Timestamp.from(awareAt))
            .param("by", Timestamp.from(reportBy))
            .update()
        == 1;
  }

  @Override
  public boolean decide(UUID notificationId, Ruling ruling) {
    var reason = ruling.reason().getBytes(StandardCharsets.UTF_8);
    return jdbc.sql(
                """
                update breach set answer = :answer, decided_at = :at, decided_by = :by,
                       reason_sealed = :reason
                 where notification_id = :id and answer is null
                """)
            .param("answer", ruling.answer().name())
            .param("at", Timestamp.from(ruling.at()))
            .param("by", ruling.by())
            .param(
                "reason",
                sealing.seal(Subject.breach(notificationId), place(notificationId), reason))
            .param("id", notificationId)
            .update()
        == 1;
  }

  @Override
  public Optional<Breach> find(UUID notificationId) {
    return jdbc.sql(SELECT + " where b.notification_id = :id")
        .param("id", notificationId)
        .query(this::breach)
        .optional();
  }

  @Override
  public List<Breach> undecided() {
    return jdbc.sql(SELECT + " where b.answer is null order by b.report_by, b.notification_id")
        .query(this::breach)
        .list();
  }

  @Override
  public List<Breach> all() {
    return jdbc.sql(
            SELECT
                + """
                 order by b.answer is not null,
                          case when b.answer is null then b.report_by end,
                          b.decided_at desc, b.notification_id
                """)
        .query(this::breach)
        .list();
  }

  private Breach breach(ResultSet row, int number) throws SQLException {
    var id = row.getObject("notification_id", UUID.class);
    return new Breach(
        id,
        row.getObject("child_id", UUID.class),
        row.getString("recipient"),
        row.getString("force"),
        row.getString("duty_force"),
        row.getString("reference"),
        row.getString("reason"),
        row.getTimestamp("aware_at").toInstant(),
        row.getTimestamp("report_by").toInstant(),
        ruling(id, row));
  }

  private @Nullable Ruling ruling(UUID id, ResultSet row) throws SQLException {
    var answer = row.getString("answer");
    if (answer == null) {
      return null;
    }
    var reason = sealing.open(Subject.breach(id), place(id), row.getBytes("reason_sealed"));
    return new Ruling(
        Answer.valueOf(answer),
        row.getTimestamp("decided_at").toInstant(),
        row.getString("decided_by"),
        new String(reason, StandardCharsets.UTF_8));
  }

  private static String place(UUID notificationId) {
    return "breach/reason_sealed/" + notificationId;
  }
}
