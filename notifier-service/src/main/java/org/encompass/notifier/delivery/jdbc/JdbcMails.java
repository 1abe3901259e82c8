package org.encompass.notifier.delivery.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.delivery.DeliverySettings;
import org.encompass.notifier.delivery.Lease;
import org.encompass.notifier.delivery.Mails;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Wording;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.domain.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcMails implements Mails {
  /// The columns of a nudge, of the table's alias m.
  private static final String NUDGE =
      """
      m.mail_id, m.recipient, m.contact_id, m.wording, m.message_id, m.fence, m.attempts,
        (select count(*) from attempt a
          where a.mail_id = m.mail_id and a.outcome = 'UNKNOWN') as unknowns,
        (select min(n.deadline) from telling t join notification n using (notification_id)
          where t.mail_id = m.mail_id) as deadline,
        (select coalesce(array_agg(distinct t.notification_id order by t.notification_id), '{}')
           from telling t join notification n using (notification_id)
          where t.mail_id = m.mail_id and not t.cancelled
            and not t.contact_id = any(n.hidden_from)) as notifications
      """;

  private static final double MILLIS = 1000;

  private final JdbcClient jdbc;
  private final FreshMails fresh;

  JdbcMails(JdbcClient jdbc, DeliverySettings settings) {
    this.jdbc = jdbc;
    this.fresh = new FreshMails(jdbc, settings.from().substring(settings.from().indexOf('@') + 1));
  }

  @Override
  @Transactional
  public List<Nudge> expire(Instant now) {
    var over = new Lease(System.nanoTime(), Duration.ZERO);
    var expired =
        jdbc.sql(
                """
                update mail m
                   set state = 'UNKNOWN', lease_until = null,
                       next_at = case when exists (select 1 from attempt a
                                                    where a.mail_id = m.mail_id
                                                      and a.outcome = 'UNKNOWN')
                                      then null else cast(:now as timestamptz) end
                 where state = 'LEASED' and lease_until < now()
                returning
                """
                    + NUDGE)
            .param("now", Timestamp.from(now))
            .query((row, number) -> nudge(row, over))
            .list();
    if (!expired.isEmpty()) {
      jdbc.sql(
              """
              update attempt set outcome = 'UNKNOWN', stage = 'LEASE', ended_at = :now
               where mail_id = any(:mails) and outcome is null
              """)
          .param("now", Timestamp.from(now))
          .param("mails", expired.stream().map(Nudge::mailId).toArray(UUID[]::new))
          .update();
    }
    return expired;
  }

  @Override
  @Transactional
  public List<Nudge> claim(Instant now, int limit, Duration length) {
    var lease = Lease.of(length);
    Unwanted.dropMails(jdbc, now);
    var nudges = new ArrayList<>(again("deadline > :now", now, (limit + 1) / 2, lease));
    nudges.addAll(again("deadline <= :now", now, (limit + 1) / 2 - nudges.size(), lease));
    nudges.addAll(fresh.claim(now, limit - nudges.size(), lease));
    if (!nudges.isEmpty()) {
      jdbc.sql(
              """
              insert into attempt (mail_id, fence, started_at)
              select mail, fence, cast(:now as timestamptz) from unnest(:mails::uuid[], :fences::bigint[])
                as claimed (mail, fence)
              """)
          .param("mails", nudges.stream().map(Nudge::mailId).toArray(UUID[]::new))
          .param("fences", nudges.stream().map(Nudge::fence).toArray(Long[]::new))
          .param("now", Timestamp.from(now))
          .update();
    }
    if (nudges.size() < limit) {
      Unwanted.dropTellings(jdbc, now); // looks at all that wait: not while a backlog is sent
    }
    return nudges;
  }

  /// @param which those that can still be told in time, then those that are late already
  private List<Nudge> again(String which, Instant now, int limit, Lease lease) {
    return jdbc.sql(
            """
            with due as (
              select mail_id from mail m
               where state in ('RETRY', 'UNKNOWN') and next_at <= :now and %s
                 and %s
               order by deadline limit :limit
               for update skip locked)
            update mail m
               set state = 'LEASED', fence = fence + 1, attempts = attempts + 1, next_at = null,
                   lease_until = now() + make_interval(secs => :lease)
              from due where m.mail_id = due.mail_id
            returning %s
            """
                .formatted(which, Unwanted.STILL_WANTED, NUDGE))
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .param("lease", seconds(lease.length()))
        .query((row, number) -> nudge(row, lease))
        .list();
  }

  private static Nudge nudge(ResultSet row, Lease lease) throws SQLException {
    return new Nudge(
        row.getObject("mail_id", UUID.class),
        Recipient.of(row.getString("recipient")),
        row.getString("contact_id"),
        Wording.valueOf(row.getString("wording")),
        row.getString("message_id"),
        row.getLong("fence"),
        row.getInt("attempts"),
        row.getInt("unknowns"),
        row.getTimestamp("deadline").toInstant(),
        List.of((UUID[]) row.getArray("notifications").getArray()),
        lease);
  }

  /// As PostgreSQL's intervals take it.
  static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }

  @Override
  public boolean settle(
      Nudge nudge, DeliveryOutcome outcome, @Nullable Instant nextAt, Instant now) {
    // The same fence with a lease that ran out: nobody has begun again, and proof beats UNKNOWN.
    var counts =
        jdbc.sql(
                    """
                    update mail
                       set state = :state, lease_until = null, next_at = :next,
                           attempts = attempts - case when :back then 1 else 0 end,
                           settled_at = case when :settled then cast(:now as timestamptz) end
                     where mail_id = :mail and fence = :fence
                       and (state = 'LEASED' or (state = 'UNKNOWN' and :settled))
                    """)
                .param("state", outcome.key())
                .param("next", nextAt == null ? null : Timestamp.from(nextAt), Types.TIMESTAMP)
                .param("settled", settled(outcome))
                .param("back", outcome instanceof DeliveryOutcome.Retry r && r.isGivenBack())
                .param("now", Timestamp.from(now))
                .param("mail", nudge.mailId())
                .param("fence", nudge.fence())
                .update()
            == 1;
    if (counts) {
      end(nudge, outcome, now);
    }
    return counts;
  }

  private void end(Nudge nudge, DeliveryOutcome outcome, Instant now) {
    var code =
        switch (outcome) {
          case DeliveryOutcome.Accepted(var reply) -> Integer.valueOf(reply);
          case DeliveryOutcome.Retry(var reply, var stage) -> reply;
          case DeliveryOutcome.Failed(var reply, var stage) -> reply;
          case DeliveryOutcome.Unknown(var stage) -> null;
        };
    var stage =
        switch (outcome) {
          case DeliveryOutcome.Accepted(var reply) -> "DONE";
          case DeliveryOutcome.Retry(var reply, var at) -> at;
          case DeliveryOutcome.Failed(var reply, var at) -> at;
          case DeliveryOutcome.Unknown(var at) -> at;
        };
    jdbc.sql(
            """
            update attempt set outcome = :outcome, smtp_code = :code, stage = :stage, ended_at = :now
             where mail_id = :mail and fence = :fence
            """)
        .param("outcome", outcome.key())
        .param("code", code)
        .param("stage", stage)
        .param("now", Timestamp.from(now))
        .param("mail", nudge.mailId())
        .param("fence", nudge.fence())
        .update();
  }

  private static boolean settled(DeliveryOutcome outcome) {
    return switch (outcome) {
      case DeliveryOutcome.Accepted a -> true;
      case DeliveryOutcome.Failed f -> true;
      case DeliveryOutcome.Retry r -> false;
      case DeliveryOutcome.Unknown u -> false;
    };
  }
}
