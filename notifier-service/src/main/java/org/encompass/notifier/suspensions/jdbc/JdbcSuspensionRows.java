package org.encompass.notifier.suspensions.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.suspensions.Suspension;
import org.encompass.notifier.suspensions.Suspension.Act;
import org.encompass.notifier.suspensions.Suspension.Ended;
import org.encompass.notifier.suspensions.Suspension.How;
import org.encompass.notifier.suspensions.SuspensionRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSuspensionRows implements SuspensionRows {
  private final JdbcClient jdbc;
  private final Sealing sealing;

  JdbcSuspensionRows(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public boolean inForce(String force, Instant now) {
    return jdbc.sql(
            """
            select exists (select 1 from suspension
                            where force = :force and confirmed_at is not null and ended_at is null
                              and ends_at > :now)
            """)
        .param("force", force)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean propose(Suspension proposal) {
    var id = proposal.suspensionId();
    var reason = proposal.reason().getBytes(StandardCharsets.UTF_8);
    return jdbc.sql(
                """
                insert into suspension (suspension_id, force, ends_at, reason_sealed, proposed_at,
                                        proposed_by)
                values (:id, :force, :ends, :reason, :at, :by)
                on conflict (force) where ended_at is null do nothing
                """)
            .param("id", id)
            .param("force", proposal.force())
            .param("ends", Timestamp.from(proposal.endsAt()))
            .param("reason", sealing.seal(Subject.suspension(id), place(id), reason))
            .param("at", Timestamp.from(proposal.proposed().at()))
            .param("by", proposal.proposed().by())
            .update()
        == 1;
  }

  @Override
  public Optional<Suspension> lock(UUID suspensionId) {
    return jdbc.sql("select * from suspension where suspension_id = ? for update")
        .param(suspensionId)
        .query(this::suspension)
        .optional();
  }

  @Override
  public void confirm(UUID suspensionId, Act confirmed) {
    jdbc.sql("update suspension set confirmed_at = ?, confirmed_by = ? where suspension_id = ?")
        .params(Timestamp.from(confirmed.at()), confirmed.by(), suspensionId)
        .update();
  }

  @Override
  public void end(UUID suspensionId, Ended ended) {
    jdbc.sql(
            """
            update suspension set ended_at = ?, ended_by = ?, ended_how = ?
             where suspension_id = ?
            """)
        .params(Timestamp.from(ended.at()), ended.by(), ended.how().name(), suspensionId)
        .update();
  }

  @Override
  public List<UUID> over(Instant now) {
    return jdbc.sql("select suspension_id from suspension where ended_at is null and ends_at <= ?")
        .param(Timestamp.from(now))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<Suspension> open() {
    return jdbc.sql("select * from suspension where ended_at is null order by force")
        .query(this::suspension)
        .list();
  }

  @Override
  public List<Suspension> latest(int limit) {
    return jdbc.sql(
            """
            select * from suspension
             order by ended_at is not null, ended_at desc, proposed_at, suspension_id limit ?
            """)
        .param(limit)
        .query(this::suspension)
        .list();
  }

  private Suspension suspension(ResultSet row, int number) throws SQLException {
    var id = row.getObject("suspension_id", UUID.class);
    var reason = sealing.open(Subject.suspension(id), place(id), row.getBytes("reason_sealed"));
    return new Suspension(
        id,
        row.getString("force"),
        row.getTimestamp("ends_at").toInstant(),
        new String(reason, StandardCharsets.UTF_8),
        new Act(row.getString("proposed_by"), row.getTimestamp("proposed_at").toInstant()),
        confirmed(row),
        ended(row));
  }

  private static @Nullable Act confirmed(ResultSet row) throws SQLException {
    var at = row.getTimestamp("confirmed_at");
    return at == null ? null : new Act(row.getString("confirmed_by"), at.toInstant());
  }

  private static @Nullable Ended ended(ResultSet row) throws SQLException {
    var at = row.getTimestamp("ended_at");
    return at == null
        ? null
        : new Ended(
            How.valueOf(row.getString("ended_how")), row.getString("ended_by"), at.toInstant());
  }

  private static String place(UUID suspensionId) {
    return "suspension/reason_sealed/" + suspensionId;
  }
}
