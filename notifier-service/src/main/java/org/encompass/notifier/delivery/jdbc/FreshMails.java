package org.encompass.notifier.delivery.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.encompass.notifier.delivery.Lease;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.delivery.Wording;
import org.encompass.notifier.domain.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mails of tellings that have none yet, in the caller's transaction. All of a claim are written by
/// two statements.
final class FreshMails {
  /// What can still be told in time goes before what is late already.
  private static final String AHEAD = "t.deadline > :now";
  private static final String LATE = "t.deadline <= :now";

  private final JdbcClient jdbc;
  private final String domain;

  FreshMails(JdbcClient jdbc, String domain) {
    this.jdbc = jdbc;
    this.domain = domain;
  }

  private record Due(
      UUID notificationId,
      String contactId,
      String purpose,
      int occasion,
      String recipient,
      Instant deadline) {}

  private record Addressed(String recipient, String contactId, Wording wording) {}

  private record Written(UUID mailId, Due due) {}

  /// What is due now, one mail for each contact of a recipient and wording, already leased.
  List<Nudge> claim(Instant now, int limit, Lease lease) {
    var groups = new LinkedHashMap<Addressed, List<Due>>();
    var pressing = new ArrayList<>(due(AHEAD, now, limit));
    pressing.addAll(due(LATE, now, limit - pressing.size()));
    for (var due : pressing) {
      groups.computeIfAbsent(addressed(due), k -> new ArrayList<>()).add(due);
    }
    var nudges = new ArrayList<Nudge>();
    var written = new ArrayList<Written>();
    groups.forEach(
        (addressed, dues) -> {
          var nudge = nudge(addressed, dues, lease);
          nudges.add(nudge);
          dues.forEach(due -> written.add(new Written(nudge.mailId(), due)));
        });
    if (!nudges.isEmpty()) {
      insert(nudges, lease);
      assign(written);
    }
    return nudges;
  }

  private static Addressed addressed(Due due) {
    return new Addressed(
        due.recipient(), due.contactId(), Purpose.valueOf(due.purpose()).wording());
  }

  /// Disclosure first, mail second: nothing is due while a disclosure of its notification waits.
  private List<Due> due(String which, Instant now, int limit) {
    return jdbc.sql(
            """
            select t.notification_id, t.contact_id, t.purpose, t.occasion, n.recipient, n.deadline
              from telling t join notification n using (notification_id)
             where t.mail_id is null and not t.cancelled and t.due_at <= :now and %s
               and not (%s)
               and not exists (select 1 from outbox o
                                where o.topic = 'encompass.disclosures.v1'
                                  and o.key = t.notification_id::text)
             order by t.deadline, t.recipient, t.contact_id
             limit :limit
             for update of t skip locked
            """
                .formatted(which, Unwanted.GONE))
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

  private Nudge nudge(Addressed addressed, List<Due> dues, Lease lease) {
    var mailId = UUID.randomUUID();
    return new Nudge(
        mailId,
        Recipient.of(addressed.recipient()),
        addressed.contactId(),
        addressed.wording(),
        "<" + mailId + "@" + domain + ">",
        1,
        1,
        0,
        dues.getFirst().deadline(),
        dues.stream().map(Due::notificationId).distinct().sorted().toList(),
        lease);
  }

  private void insert(List<Nudge> nudges, Lease lease) {
    jdbc.sql(
            """
            insert into mail (mail_id, recipient, contact_id, wording, message_id, state, attempts,
                              lease_until, deadline)
            select mail, recipient, contact, wording, message, 'LEASED', 1,
                   now() + make_interval(secs => :lease), deadline
              from unnest(:mails::uuid[], :recipients::text[], :contacts::text[], :wordings::text[],
                          :messages::text[], :deadlines::timestamptz[])
                as fresh (mail, recipient, contact, wording, message, deadline)
            """)
        .param("mails", column(nudges, Nudge::mailId, UUID[]::new))
        .param("recipients", column(nudges, n -> n.recipient().key(), String[]::new))
        .param("contacts", column(nudges, Nudge::contactId, String[]::new))
        .param("wordings", column(nudges, n -> n.wording().name(), String[]::new))
        .param("messages", column(nudges, Nudge::messageId, String[]::new))
        .param("deadlines", column(nudges, n -> n.deadline().toString(), String[]::new))
        .param("lease", JdbcMails.seconds(lease.length()))
        .update();
  }

  private void assign(List<Written> written) {
    jdbc.sql(
            """
            update telling t set mail_id = w.mail
              from unnest(:mails::uuid[], :notifications::uuid[], :contacts::text[],
                          :purposes::text[], :occasions::integer[])
                as w (mail, notification, contact, purpose, occasion)
             where t.notification_id = w.notification and t.contact_id = w.contact
               and t.purpose = w.purpose and t.occasion = w.occasion
            """)
        .param("mails", column(written, Written::mailId, UUID[]::new))
        .param("notifications", column(written, w -> w.due().notificationId(), UUID[]::new))
        .param("contacts", column(written, w -> w.due().contactId(), String[]::new))
        .param("purposes", column(written, w -> w.due().purpose(), String[]::new))
        .param("occasions", column(written, w -> w.due().occasion(), Integer[]::new))
        .update();
  }

  private static <T, V> V[] column(List<T> rows, Function<T, V> value, IntFunction<V[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
