package org.encompass.notifier.ladder.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.notifier.ladder.LadderRows;
import org.encompass.notifier.ladder.Result;
import org.encompass.notifier.ladder.Rung;
import org.encompass.notifier.ladder.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLadderRows implements LadderRows {
  private final JdbcClient jdbc;

  JdbcLadderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Rung> of(UUID notificationId) {
    return jdbc
        .sql("select * from ladder_step where notification_id = ?")
        .param(notificationId)
        .query(JdbcLadderRows::rung)
        .list()
        .stream()
        .sorted(Comparator.comparing(Rung::step))
        .toList();
  }

  @Override
  public Map<UUID, Instant> dueAt(Step step, Collection<UUID> notifications) {
    var due = new HashMap<UUID, Instant>();
    jdbc.sql(
            """
            select notification_id, due_at from ladder_step
             where step = :step and notification_id = any(:notifications)
            """)
        .param("step", step.name())
        .param("notifications", notifications.toArray(UUID[]::new))
        .query(
            row -> {
              var id = row.getObject("notification_id", UUID.class);
              due.put(id, row.getObject("due_at", OffsetDateTime.class).toInstant());
            });
    return due;
  }

  @Override
  public void put(UUID notificationId, Rung rung) {
    var result = rung.result();
    jdbc.sql(
            """
            insert into ladder_step (notification_id, step, due_at, taken_at, result)
            values (:id, :step, :due, :taken, :result)
            on conflict (notification_id, step) do update
              set due_at = excluded.due_at, taken_at = excluded.taken_at, result = excluded.result
            """)
        .param("id", notificationId)
        .param("step", rung.step().name())
        .param("due", at(rung.dueAt()))
        .param("taken", at(rung.takenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("result", result == null ? null : result.name())
        .update();
  }

  @Override
  public List<UUID> due(Instant now, Collection<UUID> except, int limit) {
    return jdbc
        .sql(
            """
            select l.notification_id
              from ladder_step l join notification n using (notification_id)
             where l.taken_at is null and l.due_at <= :now and n.state <> 'HELD'
               and l.notification_id <> all(:except)
             order by l.due_at, l.notification_id limit :limit
            """)
        .param("now", at(now))
        .param("except", except.toArray(UUID[]::new))
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  @Override
  public void lock(UUID notificationId) {
    jdbc.sql("select 1 from notification where notification_id = ? for update")
        .param(notificationId)
        .query(Integer.class)
        .single();
  }

  private static Rung rung(ResultSet row, int number) throws SQLException {
    var result = row.getString("result");
    return new Rung(
        Step.valueOf(row.getString("step")),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("taken_at", OffsetDateTime.class)),
        result == null ? null : Result.valueOf(result));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
