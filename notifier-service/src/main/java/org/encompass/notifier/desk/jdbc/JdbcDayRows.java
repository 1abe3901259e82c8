package org.encompass.notifier.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.encompass.notifier.desk.ClosingReason;
import org.encompass.notifier.desk.report.DayRow;
import org.encompass.notifier.desk.report.DayRows;
import org.encompass.notifier.metrics.ForceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDayRows implements DayRows {
  private final JdbcClient jdbc;

  JdbcDayRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was judged counts whatever became of it later; what was taken back before that does not.
  @Override
  public List<DayRow> due(Instant from, Instant before, ForceScope scope) {
    return jdbc.sql(
            """
            with bounds as (
              select cast(:from as timestamptz) as start, cast(:before as timestamptz) as finish),
            notified as (
              select n.*, x.reason as closed,
                     n.state <> 'WITHDRAWN'
                       or n.reason = 'RETURNED' and c.state = 'IN_REVIEW'
                          and c.generation = n.generation as still,
                     (select min(l.at) from ledger l where l.notification_id = n.notification_id
                         and l.kind = 'TOLD_BY_PHONE') as phoned_at,
                     exists (select 1 from telling t
                              where t.notification_id = n.notification_id) as addressed
                from notification n
                join child c using (child_id)
                join incident i using (incident_id)
                left join closing x using (notification_id)
               cross join bounds b
               where n.deadline >= b.start and n.deadline < b.finish
                 and (n.state <> 'WITHDRAWN' or n.met is not null)
                 and (:every or n.force = any(:forces) or i.duty_force = any(:forces)))
            select 'NOTIFICATION' as kind, notification_id::text as id, recipient, force, reference,
                   deadline, late_on_arrival, met, least(told_at, read_at, phoned_at) as told_at,
                   read_at, least(acknowledged_at, phoned_at) as done_at, addressed,
                   state = 'HELD' as held, still as live, closed
              from notified
            union all
            select 'REVIEW', c.child_id::text, '', i.force, i.reference, c.deadline, false, c.met,
                   null, null, null, false, false, c.state = 'IN_REVIEW', null
              from child c join incident i using (incident_id) cross join bounds b
             where c.deadline >= b.start and c.deadline < b.finish
               and (c.state = 'IN_REVIEW' or c.met is not null)
               and (:every or i.force = any(:forces) or i.duty_force = any(:forces))
               and not exists (select 1 from notification n
                                where n.child_id = c.child_id and n.generation = c.generation
                                  and n.deadline >= b.start and n.deadline < b.finish
                                  and (n.state <> 'WITHDRAWN' or n.met is not null))
            union all
            select 'RECORD', q.quarantine_id::text, '', coalesce(q.force, ''),
                   coalesce(q.reference, 'unreadable'), q.deadline, false, q.met, null, null, null,
                   false, false, q.status = 'OPEN', null
              from quarantine q cross join bounds b
             where q.deadline >= b.start and q.deadline < b.finish
               and (q.status = 'OPEN' or q.status = 'DISMISSED' and q.met is not null)
               and (:every or q.force = any(:forces))
            """)
        .param("from", Timestamp.from(from))
        .param("before", Timestamp.from(before))
        .param("every", scope.everything())
        .param("forces", scope.forces().toArray(String[]::new))
        .query(JdbcDayRows::row)
        .list();
  }

  private static DayRow row(ResultSet row, int number) throws SQLException {
    var closed = row.getString("closed");
    return new DayRow(
        DayRow.Kind.valueOf(row.getString("kind")),
        row.getString("id"),
        row.getString("recipient"),
        row.getString("force"),
        row.getString("reference"),
        row.getTimestamp("deadline").toInstant(),
        row.getBoolean("late_on_arrival"),
        row.getObject("met", Boolean.class),
        instant(row, "told_at"),
        instant(row, "read_at"),
        instant(row, "done_at"),
        row.getBoolean("addressed"),
        row.getBoolean("held"),
        row.getBoolean("live"),
        closed == null ? null : ClosingReason.valueOf(closed));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
