package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.List;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.simulation.memory.Tables.MailRow;
import org.encompass.notifier.simulation.memory.Tables.MailState;
import org.encompass.notifier.simulation.memory.Tables.TellingRow;

/// What nobody is to be told any more.
final class MemoryUnwanted {
  private final Tables tables;

  MemoryUnwanted(Tables tables) {
    this.tables = tables;
  }

  /// Cancels such tellings.
  ///
  /// @return the mails that are left without any
  List<MailRow> drop(Instant now) {
    for (var telling : tables.tellings.all()) {
      var mail = telling.mailId() == null ? null : tables.mails.row(telling.mailId());
      boolean due = mail == null ? !telling.due().isAfter(now) : waits(mail, now);
      var n = of(telling);
      if (due && (isOver(n, telling.key().purpose()) || MemoryTellingRows.hidden(n, telling))) {
        MemoryTellingRows.cancel(tables, telling);
      }
    }
    return tables.mails.all().stream()
        .filter(mail -> isOpen(mail) && (mail.nextAt() == null || waits(mail, now)))
        .filter(mail -> !isStillWanted(mail))
        .toList();
  }

  /// Whether it was taken back, and this is not the news of that, or read before its next step.
  private static boolean isOver(Notification n, Purpose purpose) {
    return purpose.onlyWhileUnread() ? !n.unread() : !n.live() && purpose != Purpose.CORRECTION;
  }

  static boolean waits(MailRow mail, Instant now) {
    return isOpen(mail) && mail.nextAt() != null && !mail.nextAt().isAfter(now);
  }

  private static boolean isOpen(MailRow mail) {
    return mail.settledAt() == null
        && (mail.state() == MailState.RETRY || mail.state() == MailState.UNKNOWN);
  }

  boolean isStillWanted(MailRow mail) {
    return tables.tellings.all().stream()
        .filter(telling -> mail.mailId().equals(telling.mailId()))
        .anyMatch(telling -> isWanted(of(telling), telling));
  }

  private static boolean isWanted(Notification n, TellingRow telling) {
    return !(telling.cancelled() || telling.seen())
        && !isOver(n, telling.key().purpose())
        && !MemoryTellingRows.hidden(n, telling)
        && switch (telling.key().purpose()) {
          case FIRST -> MemoryTellingRows.unread(n.state());
          case REMINDER -> n.state() != NotificationState.ACKNOWLEDGED;
          case UPDATE, HANDED_OVER, UNREAD, DEPUTY, HEAD, CORRECTION -> true;
        };
  }

  private Notification of(TellingRow telling) {
    return tables.notifications.row(telling.key().notificationId()).notification();
  }
}
