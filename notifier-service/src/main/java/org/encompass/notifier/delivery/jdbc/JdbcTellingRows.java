package org.encompass.notifier.delivery.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encompass.notifier.delivery.Purpose;
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
            insert into telling (notification_id, contact_id, purpose, occasion, due_at, created_at)
            select :notification, contact, :purpose, :occasion, :due, :due
              from unnest(:contacts::text[]) as contact
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
    return jdbc
        .sql("select contact_id from telling where notification_id = :id and not cancelled")
        .param("id", notificationId)
        .query((row, number) -> row.getString("contact_id"))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
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
  public List<UUID> untold(int limit) {
    return jdbc.sql(
            """
            select notification_id from notification n
             where state = 'SCHEDULED'
               and not exists (select 1 from telling t
                                where t.notification_id = n.notification_id and not t.cancelled)
             order by deadline
             limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> row.getObject("notification_id", UUID.class))
        .list();
  }
}
