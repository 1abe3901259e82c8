package org.encompass.notifier.delivery.jdbc;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.delivery.DeliverySettings;
import org.encompass.notifier.delivery.Mails;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.domain.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcMails implements Mails {
  private final JdbcClient jdbc;
  private final String domain;

  JdbcMails(JdbcClient jdbc, DeliverySettings settings) {
    this.jdbc = jdbc;
    this.domain = settings.from().substring(settings.from().indexOf('@') + 1);
  }

  private record Due(
      UUID notificationId,
      String contactId,
      String purpose,
      int occasion,
      String recipient,
      Instant deadline) {}

  private record Addressed(String recipient, String contactId) {}

  @Override
  @Transactional
  public int expire(Instant now) {
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
                returning mail_id
                """)
            .param("now", Timestamp.from(now))
            .query(UUID.class)
            .list();
    if (!expired.isEmpty()) {
      jdbc.sql(
              """
              update attempt set outcome = 'UNKNOWN', stage = 'LEASE', ended_at = :now
               where mail_id = any(:mails) and outcome is null
              """)
          .param("now", Timestamp.from(now))
          .param("mails", expired.toArray(UUID[]::new))
          .update();
    }
    return expired.size();
  }

  @Override
  @Transactional
  public List<Nudge> claim(Instant now, int limit, Duration lease) {
    Unwanted.drop(jdbc, now);
    var nudges = new ArrayList<>(again(now, limit, lease));
    nudges.addAll(fresh(now, limit, lease));
    for (var nudge : nudges) {
      jdbc.sql("insert into attempt (mail_id, fence, started_at) values (:mail, :fence, :now)")
          .param("mail", nudge.mailId())
          .param("fence", nudge.fence())
          .param("now", Timestamp.from(now))
          .update();
    }
    return nudges;
  }

  private List<Nudge> again(Instant now, int limit, Duration lease) {
    return jdbc.sql(
            """
            with due as (
              select mail_id from mail m
               where state in ('RETRY', 'UNKNOWN') and next_at <= :now
                 and %s
               order by next_at limit :limit
               for update skip locked)
            update mail m
               set state = 'LEASED', fence = fence + 1, attempts = attempts + 1, next_at = null,
                   lease_until = now() + make_interval(secs => :lease)
              from due where m.mail_id = due.mail_id
            returning m.mail_id, m.recipient, m.contact_id, m.message_id, m.fence, m.attempts,
              (select count(*) from attempt a
                where a.mail_id = m.mail_id and a.outcome = 'UNKNOWN') as unknowns,
              (select min(n.deadline) from telling t join notification n using (notification_id)
                where t.mail_id = m.mail_id) as deadline,
              (select array_agg(t.notification_id order by t.notification_id)
                 from telling t join notification n using (notification_id)
                where t.mail_id = m.mail_id and not t.cancelled
                  and not t.contact_id = any(n.hidden_from)) as notifications
            """
                .formatted(Unwanted.STILL_WANTED))
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .param("lease", lease.toSeconds())
        .query(
            (row, number) ->
                new Nudge(
                    row.getObject("mail_id", UUID.class),
                    Recipient.of(row.getString("recipient")),
                    row.getString("contact_id"),
                    row.getString("message_id"),
                    row.getLong("fence"),
                    row.getInt("attempts"),
                    row.getInt("unknowns"),
                    row.getTimestamp("deadline").toInstant(),
                    List.of((UUID[]) row.getArray("notifications").getArray())))
        .list();
  }

  private List<Nudge> fresh(Instant now, int limit, Duration lease) {
    var groups = new LinkedHashMap<Addressed, List<Due>>();
    for (var due : due(now, limit)) {
      groups
          .computeIfAbsent(new Addressed(due.recipient(), due.contactId()), k -> new ArrayList<>())
          .add(due);
    }
    var nudges = new ArrayList<Nudge>();
    groups.forEach((addressed, dues) -> nudges.add(lease(addressed, dues, lease)));
    return nudges;
  }

  /// Disclosure first, mail second: nothing is due while a disclosure of its notification waits.
  private List<Due> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select t.notification_id, t.contact_id, t.purpose, t.occasion, n.recipient, n.deadline
              from telling t join notification n using (notification_id)
             where t.mail_id is null and not t.cancelled and t.due_at <= :now
               and not t.contact_id = any(n.hidden_from)
               and not exists (select 1 from outbox o
                                where o.topic = 'encompass.disclosures.v1'
                                  and o.key = t.notification_id::text)
             order by n.deadline, n.recipient, t.contact_id
             limit :limit
             for update of t skip locked
            """)
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query(
            (row, number) ->
                new Due(
                    row.getObject("notification_id", UUID.class),
                    row.getString("contact_id"),
                    row.getString("purpose"),
                    row.getInt("occasion"),
                    row.getString("recipient"),
                    row.getTimestamp("deadline").toInstant()))
        .list();
  }

  private Nudge lease(Addressed addressed, List<Due> dues, Duration lease) {
    var mailId = UUID.randomUUID();
    var messageId = "<" + mailId + "@" + domain + ">";
    jdbc.sql(
            """
            insert into mail (mail_id, recipient, contact_id, message_id, state, attempts, lease_until)
            values (:mail, :recipient, :contact, :message, 'LEASED', 1,
                    now() + make_interval(secs => :lease))
            """)
        .param("mail", mailId)
        .param("recipient", addressed.recipient())
        .param("contact", addressed.contactId())
        .param("message", messageId)
        .param("lease", lease.toSeconds())
        .update();
    for (var due : dues) {
      jdbc.sql(
              """
              update telling set mail_id = :mail
               where notification_id = :notification and contact_id = :contact
                 and purpose = :purpose and occasion = :occasion
              """)
          .param("mail", mailId)
          .param("notification", due.notificationId())
          .param("contact", due.contactId())
          .param("purpose", due.purpose())
          .param("occasion", due.occasion())
          .update();
    }
    return new Nudge(
        mailId,
        Recipient.of(addressed.recipient()),
        addressed.contactId(),
        messageId,
        1,
        1,
        0,
        dues.getFirst().deadline(),
        dues.stream().map(Due::notificationId).distinct().sorted().toList());
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
                           settled_at = case when :settled then cast(:now as timestamptz) end
                     where mail_id = :mail and fence = :fence
                       and (state = 'LEASED' or (state = 'UNKNOWN' and :settled))
                    """)
                .param("state", outcome.key())
                .param("next", nextAt == null ? null : Timestamp.from(nextAt), Types.TIMESTAMP)
                .param("settled", settled(outcome))
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
