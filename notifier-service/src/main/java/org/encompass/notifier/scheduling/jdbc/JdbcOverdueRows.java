package org.encompass.notifier.scheduling.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.scheduling.OverdueRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks at rows, and writes only what their steps do not know: which calendar gave the deadline of
/// a review, and that a reminder was asked for.
@Repository
class JdbcOverdueRows implements OverdueRows {
  private static final String OVERDUE =
      "c.state = 'IN_REVIEW' and c.met is null and c.deadline <= :now";

  private static final String BEHIND =
      """
      c.state = 'IN_REVIEW' and c.met is null and c.deadline_rule is not null
      and (la.revision > c.deadline_by_revision
           or right(c.deadline_rule, length(:edition)) <> :edition)
      """;

  private static final String TO_REMIND =
      """
      remind_on is not null and reminded_on is distinct from remind_on
      and state in ('SCHEDULED', 'TOLD', 'READ') and deadline <= :until
      """;

  private final JdbcClient jdbc;

  JdbcOverdueRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isUnrouted(UUID childId) {
    return jdbc.sql("select unrouted from child where child_id = ?")
        .param(childId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<UUID> overdueReviews(Instant now, Collection<UUID> except, int limit) {
    return jdbc.sql(
            "select c.child_id from child c where "
                + OVERDUE
                + " and c.child_id <> all(:except) order by c.deadline, c.child_id limit :limit")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("except", except.toArray(UUID[]::new))
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public Optional<OverdueReview> claimOverdue(UUID childId, Instant now) {
    return jdbc.sql(
            """
            select c.child_id, c.incident_id, i.force, i.reference, c.child_ref, c.reason,
              c.deadline
            from child c join incident i on i.incident_id = c.incident_id
            where c.child_id = :child and
            """
                + OVERDUE
                + " for update of c")
        .param("child", childId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new OverdueReview(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    instant(row, 7)))
        .optional();
  }

  @Override
  public List<UUID> reviewsBehind(String edition, Collection<UUID> except, int limit) {
    return jdbc.sql(
            "select c.child_id from child c left join school la on la.urn = c.deadline_by where "
                + BEHIND
                + " and c.child_id <> all(:except) order by c.deadline, c.child_id limit :limit")
        .param("edition", edition)
        .param("except", except.toArray(UUID[]::new))
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public Optional<OpenReview> claimBehind(UUID childId, String edition) {
    return jdbc.sql(
            """
            select c.child_id, c.incident_id, i.force, i.reference, c.child_ref, c.reason,
              c.deadline, c.deadline_by, c.occurred_from, c.first_arrived_at
            from child c join incident i on i.incident_id = c.incident_id
              left join school la on la.urn = c.deadline_by
            where c.child_id = :child and
            """
                + BEHIND
                + " for update of c")
        .param("child", childId)
        .param("edition", edition)
        .query(
            (row, number) ->
                new OpenReview(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    instant(row, 7),
                    row.getString(8),
                    instant(row, 9),
                    instant(row, 10)))
        .optional();
  }

  @Override
  public void moveReview(UUID childId, DecideBy by) {
    jdbc.sql(
            """
            update child set deadline = :at, deadline_because = :because, deadline_rule = :rule,
              deadline_by_revision = :revision
            where child_id = :child
            """)
        .param("at", by.deadline().at().atOffset(ZoneOffset.UTC))
        .param("because", by.deadline().because())
        .param("rule", by.deadline().rule())
        .param("revision", by.revision())
        .param("child", childId)
        .update();
  }

  @Override
  public Arrival arrival(UUID childId) {
    return jdbc.sql("select occurred_from, first_arrived_at from child where child_id = ?")
        .param(childId)
        .query((row, number) -> new Arrival(instant(row, 1), instant(row, 2)))
        .single();
  }

  @Override
  public List<UUID> ofOtherBankHolidays(String edition, Collection<UUID> except, int limit) {
    return jdbc.sql(
            """
            select notification_id from notification
            where met is null and state <> 'WITHDRAWN' and notification_id <> all(:except)
              and right(calendar_rule, length(:edition)) <> :edition
            order by deadline, notification_id limit :limit
            """)
        .param("edition", edition)
        .param("except", except.toArray(UUID[]::new))
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<UUID> resumable(Instant now, Collection<UUID> except, int limit) {
    return jdbc.sql(
            """
            select notification_id from notification n
            where state = 'HELD' and release_at is null and reason = 'SUSPENDED'
              and notification_id <> all(:except)
              and not exists (select 1 from suspension s
                               where s.force = n.force and s.confirmed_at is not null
                                 and s.ended_at is null and s.ends_at > :now)
            order by deadline, notification_id limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("except", except.toArray(UUID[]::new))
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<UUID> dueToRemind(Instant deadlinesUntil, Collection<UUID> except, int limit) {
    return jdbc.sql(
            "select notification_id from notification where "
                + TO_REMIND
                + """
                 and notification_id <> all(:except)
                order by deadline, notification_id limit :limit
                """)
        .param("until", deadlinesUntil.atOffset(ZoneOffset.UTC))
        .param("except", except.toArray(UUID[]::new))
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public boolean claimReminder(UUID notificationId, Instant deadlinesUntil) {
    return jdbc.sql(
                "update notification set reminded_on = remind_on where notification_id = :id and "
                    + TO_REMIND)
            .param("id", notificationId)
            .param("until", deadlinesUntil.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
