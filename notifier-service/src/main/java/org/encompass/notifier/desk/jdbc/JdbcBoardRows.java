package org.encompass.notifier.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.encompass.notifier.desk.BoardRow;
import org.encompass.notifier.desk.BoardRows;
import org.encompass.notifier.desk.StoryLine;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.Rung;
import org.encompass.notifier.ladder.Step;
import org.encompass.notifier.metrics.ForceScope;
import org.encompass.schemas.ReceiptMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBoardRows implements BoardRows {
  /// Notifications of which something newer than the first telling reached nobody: its mail was
  /// refused, or is UNKNOWN for good, and the contact has not seen it, nobody else was told of
  /// anything since, and nobody telephoned since.
  private static final String UNHEARD =
      """
      n.notification_id in (
        select t.notification_id
          from telling t join mail m using (mail_id) join notification q using (notification_id)
         where m.state in ('FAILED', 'UNKNOWN')
           and (m.state = 'FAILED' or (m.next_at is null and m.settled_at is null))
           and t.purpose <> 'FIRST' and not t.seen
           and (t.purpose <> 'REMINDER' or q.state <> 'ACKNOWLEDGED')
           and (t.purpose not in ('UNREAD', 'DEPUTY', 'HEAD')
                or (q.unread_version > 0 and q.state in ('SCHEDULED', 'TOLD', 'READ')))
           and not exists (select 1 from telling o join mail p using (mail_id)
                            where o.notification_id = t.notification_id
                              and o.contact_id <> t.contact_id and not o.cancelled
                              and o.created_at >= t.created_at
                              and (o.seen or p.state = 'ACCEPTED'))
           and not exists (select 1 from ledger l
                            where l.notification_id = t.notification_id
                              and l.kind = 'TOLD_BY_PHONE' and l.at >= t.created_at))
      """;

  private static final String SELECT =
      """
      select n.*,
             (select count(distinct t.contact_id) from telling t
               where t.notification_id = n.notification_id and not t.cancelled
                 and t.purpose <> 'HEAD') as tellings,
             (select min(l.at) from ledger l
               where l.notification_id = n.notification_id and l.kind = 'TOLD_BY_PHONE') as phoned_at,
             exists (select 1 from telling t join mail m using (mail_id)
                       join attempt a using (mail_id)
                      where t.notification_id = n.notification_id
                        and a.outcome = 'UNKNOWN' and m.settled_at is null) as unknown,
             exists (select 1 from telling t join mail m using (mail_id)
                      where t.notification_id = n.notification_id and m.state = 'FAILED') as refused,
             %s as unheard,
             array(select l.step from ladder_step l
                    where l.notification_id = n.notification_id and l.taken_at is null
                    order by l.due_at, l.step) as steps,
             array(select l.due_at from ladder_step l
                    where l.notification_id = n.notification_id and l.taken_at is null
                    order by l.due_at, l.step) as steps_due
        from notification n
        join child c using (child_id)
        join incident i using (incident_id)
       where (:every or n.force = any(:forces) or i.duty_force = any(:forces))
      """
          .formatted(UNHEARD);

  private final JdbcClient jdbc;

  JdbcBoardRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<BoardRow> open(ForceScope scope, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                  and n.state <> 'WITHDRAWN'
                  and (not (n.state = 'ACKNOWLEDGED' or n.told_by_phone)
                       or n.deadline > cast(:now as timestamptz) - interval '1 day'
                       or %s)
                order by n.deadline, n.recipient, n.notification_id
                """
                    .formatted(UNHEARD))
        .param("every", scope.everything())
        .param("forces", scope.forces().toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .query(JdbcBoardRows::row)
        .list();
  }

  @Override
  public Optional<BoardRow> find(ForceScope scope, UUID notificationId) {
    return jdbc.sql(SELECT + " and n.notification_id = :id")
        .param("every", scope.everything())
        .param("forces", scope.forces().toArray(String[]::new))
        .param("id", notificationId)
        .query(JdbcBoardRows::row)
        .optional();
  }

  @Override
  public List<StoryLine> story(UUID notificationId) {
    return jdbc.sql(
            """
            select at, 'DECISION' as source, kind as what,
                   concat_ws(', ', 'by ' || actor, 'with ' || with_whom, reasons) as details
              from ledger l
             where l.notification_id = :id
                or (l.notification_id is null
                    and l.child_id = (select child_id from notification where notification_id = :id))
            union all
            select started_at, 'MAIL', coalesce(a.outcome, 'IN PROGRESS'),
                   concat_ws(', ', 'contact ' || m.contact_id, 'attempt ' || a.fence,
                             'reply ' || a.smtp_code, 'at ' || a.stage, 'Message-ID ' || m.message_id)
              from attempt a join mail m using (mail_id)
             where exists (select 1 from telling t
                            where t.mail_id = m.mail_id and t.notification_id = :id)
            union all
            select at, 'RECEIPT', payload ->> 'state',
                   concat_ws(', ', 'number ' || seq, payload ->> 'reason')
              from receipt where notification_id = :id
            union all
            select at, 'LOOK', 'SEEN AT THE DESK', 'by desk account ' || account_id
              from desk_look where notification_id = :id
            order by at
            """)
        .param("id", notificationId)
        .query(
            (row, number) ->
                new StoryLine(
                    row.getTimestamp("at").toInstant(),
                    StoryLine.Source.valueOf(row.getString("source")),
                    row.getString("what"),
                    row.getString("details")))
        .list();
  }

  private static BoardRow row(ResultSet row, int number) throws SQLException {
    return new BoardRow(
        row.getObject("notification_id", UUID.class),
        row.getObject("child_id", UUID.class),
        row.getString("recipient"),
        row.getString("force"),
        row.getString("reference"),
        NotificationState.valueOf(row.getString("state")),
        row.getString("reason"),
        ReceiptMessage.Route.valueOf(row.getString("route")),
        row.getTimestamp("deadline").toInstant(),
        row.getString("deadline_because"),
        row.getBoolean("late_on_arrival"),
        row.getObject("met", Boolean.class),
        instant(row, "release_at"),
        row.getBoolean("told_by_phone"),
        instant(row, "told_at"),
        instant(row, "read_at"),
        instant(row, "acknowledged_at"),
        instant(row, "phoned_at"),
        row.getInt("tellings"),
        row.getBoolean("unknown"),
        row.getBoolean("refused"),
        row.getBoolean("unheard"),
        planned(row));
  }

  private static List<Rung> planned(ResultSet row) throws SQLException {
    var steps = (String[]) row.getArray("steps").getArray();
    var due = (Timestamp[]) row.getArray("steps_due").getArray();
    return IntStream.range(0, steps.length)
        .mapToObj(i -> new Rung(Step.valueOf(steps[i]), due[i].toInstant(), null, null))
        .toList();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
