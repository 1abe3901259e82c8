package org.encompass.notifier.lifecycle.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationRows;
import org.encompass.schemas.ReceiptMessage.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row a notification.
@Repository
class JdbcNotificationRows implements NotificationRows {
  private final JdbcClient jdbc;

  JdbcNotificationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(Notification n, long laRevision) {
    jdbc.sql(
            """
            insert into notification (notification_id, child_id, generation, recipient, version,
              content_version, state, reason, route, deadline, deadline_because, calendar_rule,
              late_on_arrival, release_at, remind_on, hidden_from, school_revision, la_revision,
              force, reference, child_ref, created_at)
            values (:id, :child, :generation, :recipient, :version, :content, :state, :reason,
              :route, :deadline, :because, :rule, :late, :release, :remind, :hidden, :revision,
              :laRevision, :force, :reference, :childRef, :created)
            """)
        .param("id", n.notificationId())
        .param("child", n.childId())
        .param("generation", n.generation())
        .param("recipient", n.recipient().key())
        .param("version", n.version())
        .param("content", n.contentVersion())
        .param("state", n.state().name())
        .param("reason", n.reason())
        .param("route", n.route().name())
        .param("deadline", at(n.deadline().at()))
        .param("because", n.deadline().because())
        .param("rule", n.deadline().rule())
        .param("late", n.deadline().lateOnArrival())
        .param("release", at(n.releaseAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("remind", n.remindOn(), Types.DATE)
        .param("hidden", n.hiddenFrom().toArray(String[]::new))
        .param("revision", n.schoolRevision())
        .param("laRevision", laRevision)
        .param("force", n.force())
        .param("reference", n.reference())
        .param("childRef", n.childRef())
        .param("created", at(n.createdAt()))
        .update();
  }

  @Override
  public void update(Notification n) {
    jdbc.sql(
            """
            update notification set version = :version, content_version = :content, state = :state,
              reason = :reason, deadline = :deadline, deadline_because = :because,
              calendar_rule = :rule, late_on_arrival = :late, met = :met, release_at = :release,
              remind_on = :remind, hidden_from = :hidden, school_revision = :revision,
              told_at = :told, read_at = :read, acknowledged_at = :acknowledged,
              acknowledged_by = :by, outcome = :outcome, unread_version = :unread
            where notification_id = :id
            """)
        .param("id", n.notificationId())
        .param("version", n.version())
        .param("content", n.contentVersion())
        .param("state", n.state().name())
        .param("reason", n.reason())
        .param("deadline", at(n.deadline().at()))
        .param("because", n.deadline().because())
        .param("rule", n.deadline().rule())
        .param("late", n.deadline().lateOnArrival())
        .param("met", n.met(), Types.BOOLEAN)
        .param("release", at(n.releaseAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("remind", n.remindOn(), Types.DATE)
        .param("hidden", n.hiddenFrom().toArray(String[]::new))
        .param("revision", n.schoolRevision())
        .param("told", at(n.toldAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("read", at(n.readAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("acknowledged", at(n.acknowledgedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("by", n.acknowledgedBy())
        .param("outcome", n.outcome())
        .param("unread", n.unreadVersion())
        .update();
  }

  @Override
  public void toldByPhone(UUID notificationId) {
    jdbc.sql("update notification set told_by_phone = true where notification_id = ?")
        .param(notificationId)
        .update();
  }

  @Override
  public void sawAuthority(UUID notificationId, long laRevision) {
    jdbc.sql(
            """
            update notification set la_revision = ?
            where notification_id = ? and la_revision <> ?
            """)
        .params(laRevision, notificationId, laRevision)
        .update();
  }

  @Override
  public Notification lock(UUID notificationId) {
    return jdbc.sql("select * from notification where notification_id = ? for update")
        .param(notificationId)
        .query(JdbcNotificationRows::row)
        .single();
  }

  @Override
  public Optional<Notification> find(UUID notificationId) {
    return jdbc.sql("select * from notification where notification_id = ?")
        .param(notificationId)
        .query(JdbcNotificationRows::row)
        .optional();
  }

  @Override
  public List<Notification> ofChild(UUID childId) {
    return jdbc.sql(
            """
            select * from notification where child_id = ?
            order by created_at, recipient, notification_id
            """)
        .param(childId)
        .query(JdbcNotificationRows::row)
        .list();
  }

  @Override
  public List<UUID> dueToRelease(Instant now, Collection<UUID> except, int limit) {
    return jdbc.sql(
            """
            select notification_id from notification
            where state = 'HELD' and release_at <= ? and notification_id <> all(?)
            order by release_at, notification_id limit ? for update skip locked
            """)
        .params(now.atOffset(ZoneOffset.UTC), except.toArray(UUID[]::new), limit)
        .query(JdbcNotificationRows::id)
        .list();
  }

  @Override
  public List<UUID> dueToJudge(Instant now, Collection<UUID> except, int limit) {
    return jdbc.sql(
            """
            select notification_id from notification
            where met is null and state <> 'WITHDRAWN' and deadline <= ?
              and notification_id <> all(?)
            order by deadline, notification_id limit ?
            """)
        .params(now.atOffset(ZoneOffset.UTC), except.toArray(UUID[]::new), limit)
        .query(JdbcNotificationRows::id)
        .list();
  }

  /// The register stands in the same database; a join finds what fell behind without remembering
  /// anything.
  @Override
  public List<UUID> behindTheirSchool(Collection<UUID> except, int limit) {
    return jdbc.sql(
            """
            select n.notification_id from notification n
            join school s on s.urn = n.recipient
            left join school la on la.urn = 'LA:' || s.la_code
            where n.state <> 'WITHDRAWN'
              and (s.revision > n.school_revision or la.revision > n.la_revision)
              and n.notification_id <> all(?)
            order by n.deadline, n.notification_id limit ?
            """)
        .params(except.toArray(UUID[]::new), limit)
        .query(JdbcNotificationRows::id)
        .list();
  }

  private static UUID id(ResultSet row, int number) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Instant always(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Notification row(ResultSet row, int number) throws SQLException {
    Array hidden = row.getArray("hidden_from");
    return new Notification(
        row.getObject("notification_id", UUID.class),
        row.getObject("child_id", UUID.class),
        row.getInt("generation"),
        Recipient.of(row.getString("recipient")),
        row.getInt("version"),
        row.getInt("content_version"),
        NotificationState.valueOf(row.getString("state")),
        row.getString("reason"),
        Route.valueOf(row.getString("route")),
        new Deadline(
            always(row, "deadline"),
            row.getString("deadline_because"),
            row.getString("calendar_rule"),
            row.getBoolean("late_on_arrival")),
        row.getObject("met", Boolean.class),
        instant(row, "release_at"),
        row.getObject("remind_on", LocalDate.class),
        List.of((String[]) hidden.getArray()),
        row.getLong("school_revision"),
        row.getString("force"),
        row.getString("reference"),
        row.getString("child_ref"),
        always(row, "created_at"),
        instant(row, "told_at"),
        instant(row, "read_at"),
        instant(row, "acknowledged_at"),
        row.getString("acknowledged_by"),
        row.getString("outcome"),
        row.getInt("unread_version"));
  }
}
