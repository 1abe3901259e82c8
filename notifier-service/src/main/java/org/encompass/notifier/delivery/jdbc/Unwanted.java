package org.encompass.notifier.delivery.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What nobody is to be told any more: taken back, or hidden from the contact meanwhile.
final class Unwanted {
  /// A step of the ladder is only for what nobody has read.
  private static final String READ_MEANWHILE =
      """
      t.purpose in ('UNREAD', 'DEPUTY', 'HEAD')
        and (n.unread_version = 0 or n.state not in ('SCHEDULED', 'TOLD', 'READ'))
      """;

  /// A telling that must not become a mail: taken back, read before its step went out, or hidden
  /// from the contact.
  static final String GONE =
      "(n.state = 'WITHDRAWN' and t.purpose <> 'CORRECTION') or ("
          + READ_MEANWHILE
          + ") or t.contact_id = any(n.hidden_from)";

  /// A mail is sent again for these tellings only: not for those that were taken back, nor for a
  /// first telling that the portal shows as read (reading proves that somebody was told), nor for
  /// what this contact has seen there, nor for a reminder of what is acknowledged, nor for one of
  /// what is no longer unread.
  static final String STILL_WANTED =
      """
      exists (select 1 from telling t join notification n using (notification_id)
               where t.mail_id = m.mail_id and not t.cancelled and not t.seen
                 and (n.state <> 'WITHDRAWN' or t.purpose = 'CORRECTION')
                 and not t.contact_id = any(n.hidden_from)
                 and (t.purpose <> 'FIRST' or n.state in ('HELD', 'SCHEDULED', 'TOLD'))
                 and (t.purpose <> 'REMINDER' or n.state <> 'ACKNOWLEDGED')
                 and not (%s))
      """
          .formatted(READ_MEANWHILE);

  /// Writes down which tellings no claim would take any more.
  static void dropTellings(JdbcClient jdbc, Instant now) {
    jdbc.sql(
            """
            update telling t set cancelled = true
              from notification n
             where n.notification_id = t.notification_id and t.mail_id is null and not t.cancelled
               and t.due_at <= :now
               and (%s)
            """
                .formatted(GONE))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// The same for mails that were to be sent again, which end where nothing is left in them: also
  /// those that were UNKNOWN twice and are sent no more, once they have been read.
  static void dropMails(JdbcClient jdbc, Instant now) {
    jdbc.sql(
            """
            update telling t set cancelled = true
              from mail m, notification n
             where m.mail_id = t.mail_id and n.notification_id = t.notification_id
               and m.state in ('RETRY', 'UNKNOWN') and m.next_at <= :now and not t.cancelled
               and (%s)
            """
                .formatted(GONE))
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            update mail m set next_at = null, settled_at = :now
             where state in ('RETRY', 'UNKNOWN') and settled_at is null
               and (next_at is null or next_at <= :now)
               and not
            """
                + STILL_WANTED)
        .param("now", Timestamp.from(now))
        .update();
  }

  private Unwanted() {}
}
