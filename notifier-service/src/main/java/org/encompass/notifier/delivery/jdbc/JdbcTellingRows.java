package org.encompass.notifier.delivery.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.delivery.SoFar;
import org.encompass.notifier.delivery.TellingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTellingRows implements TellingRows {
  private final JdbcClient jdbc;

  JdbcTellingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int add(
      UUID notificationId,
      Collection<String> contacts,
      Purpose purpose,
      int occasion,
      Instant due) {
    return jdbc.sql(
            """
            insert into telling (notification_id, contact_id, recipient, purpose, occasion, due_at,
                                 deadline, created_at)
            select notification_id, contact, recipient, :purpose, :occasion, :due, deadline, :due
              from notification, unnest(:contacts::text[]) as contact
             where notification_id = :notification
            on conflict do nothing
            """)
        .param("notification", notificationId)
        .param("contacts", contacts.toArray(String[]::new))
        .param("purpose", purpose.name())
        .param("occasion", occasion)
        .param("due", Timestamp.from(due))
        .update();
  }

  @Override
  public Set<String> contacts(UUID notificationId) {
    return jdbc.sql(
            """
            select contact_id from telling
             where notification_id = :id and not cancelled and purpose <> 'HEAD'
            """)
        .param("id", notificationId)
        .query((row, number) -> row.getString("contact_id"))
        .set();
  }

  @Override
  public List<SoFar> soFar(UUID notificationId) {
    return jdbc.sql(
            """
            select t.contact_id, t.purpose, t.due_at,
                   m.mail_id is null or m.state = 'LEASED' or m.next_at is not null as on_its_way
              from telling t left join mail m using (mail_id)
             where t.notification_id = :id and not t.cancelled
             order by t.due_at, t.contact_id
            """)
        .param("id", notificationId)
        .query(
            (row, number) ->
                new SoFar(
                    row.getString("contact_id"),
                    Purpose.valueOf(row.getString("purpose")),
                    row.getTimestamp("due_at").toInstant(),
                    row.getBoolean("on_its_way")))
        .list();
  }

  @Override
  public void deadlineMoved(UUID notificationId, Instant deadline) {
    jdbc.sql(
            """
            update telling set deadline = :deadline
             where notification_id = :id and mail_id is null and not cancelled
            """)
        .param("id", notificationId)
        .param("deadline", Timestamp.from(deadline))
        .update();
    jdbc.sql(
            """
            update mail m
               set deadline = (select min(n.deadline)
                                 from telling t join notification n using (notification_id)
                                where t.mail_id = m.mail_id)
             where m.mail_id in (select k.mail_id from mail k
                                  where k.settled_at is null
                                    and k.mail_id in (select mail_id from telling
                                                       where notification_id = :id)
                                    for update of k skip locked)
            """)
        .param("id", notificationId)
        .update();
  }

  @Override
  public Set<String> perhapsTold(UUID notificationId) {
    return jdbc.sql(
            """
            select t.contact_id from telling t
             where t.notification_id = :id
               and exists (select 1 from attempt a
                            where a.mail_id = t.mail_id
                              and (a.outcome is null or a.outcome in ('ACCEPTED', 'UNKNOWN')))
            """)
        .param("id", notificationId)
        .query((row, number) -> row.getString("contact_id"))
        .set();
  }

  @Override
  public void cancel(UUID notificationId) {
    jdbc.sql(
            """
            update telling t set cancelled = true
             where notification_id = :id and not cancelled
               and not exists (select 1 from mail m
                                where m.mail_id = t.mail_id and m.settled_at is not null)
            """)
        .param("id", notificationId)
        .update();
  }

  @Override
  public void cancel(UUID notificationId, Collection<String> contacts) {
    jdbc.sql(
            """
            update telling set cancelled = true
             where notification_id = :id and contact_id = any(:contacts) and not cancelled
            """)
        .param("id", notificationId)
        .param("contacts", contacts.toArray(String[]::new))
        .update();
  }

  @Override
  public boolean cancelMail(UUID notificationId, UUID mailId) {
    return jdbc.sql(
            """
            with lost as (
              update telling set cancelled = true
               where notification_id = :id and mail_id = :mail and not cancelled
              returning contact_id, purpose, occasion, seen)
            select exists (
              select 1 from lost
               where lost.purpose <> 'FIRST' and not lost.seen
                 and not exists (select 1 from telling t left join mail m using (mail_id)
                                  where t.notification_id = :id
                                    and t.contact_id <> lost.contact_id
                                    and t.purpose = lost.purpose and t.occasion >= lost.occasion
                                    and not t.cancelled and m.state is distinct from 'FAILED'))
            """)
        .param("id", notificationId)
        .param("mail", mailId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void seen(UUID notificationId, String contactId, int version) {
    jdbc.sql(
            """
            update telling set seen = true
             where notification_id = :id and contact_id = :contact and occasion <= :version
               and not seen
            """)
        .param("id", notificationId)
        .param("contact", contactId)
        .param("version", version)
        .update();
  }

  @Override
  public Set<String> refused(UUID notificationId) {
    return jdbc.sql(
            """
            select contact_id from (
              select distinct on (t.contact_id) t.contact_id, m.state
                from telling t left join mail m using (mail_id)
               where t.notification_id = :id
               order by t.contact_id, t.occasion desc, t.created_at desc) as latest
             where state = 'FAILED'
            """)
        .param("id", notificationId)
        .query((row, number) -> row.getString("contact_id"))
        .set();
  }

  @Override
  public List<UUID> untold(Collection<UUID> except, int limit) {
    return jdbc.sql(
            """
            select notification_id from notification n
             where state in ('SCHEDULED', 'TOLD', 'READ') and not told_by_phone
               and notification_id <> all(:except)
               and (state = 'SCHEDULED'
                    or exists (select 1 from telling t
                                where t.notification_id = n.notification_id
                                  and t.contact_id = any(n.hidden_from)))
               and not exists (select 1 from telling t left join mail m using (mail_id)
                                where t.notification_id = n.notification_id and not t.cancelled
                                  and t.purpose <> 'HEAD'
                                  and t.contact_id <> all(n.hidden_from)
                                  and m.state is distinct from 'FAILED')
             order by deadline, notification_id
             limit :limit
            """)
        .param("except", except.toArray(UUID[]::new))
        .param("limit", limit)
        .query((row, number) -> row.getObject("notification_id", UUID.class))
        .list();
  }
}
