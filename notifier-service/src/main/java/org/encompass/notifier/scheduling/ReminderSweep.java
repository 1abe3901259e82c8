package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.EachRow;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings back what was sent into a holiday, on the morning of the first pupil day, unless somebody
/// has acknowledged it: a nudge read in August is forgotten in September.
@Component
class ReminderSweep implements Sweep {
  private static final int AT_ONCE = 200;

  private final Notifications notifications;
  private final OverdueRows rows;
  private final Telling telling;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final EachRow each;
  private final Counter reminders;
  private final Clock clock;

  ReminderSweep(
      Notifications notifications,
      OverdueRows rows,
      Telling telling,
      Ledger ledger,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      Clock clock) {
    this.notifications = notifications;
    this.rows = rows;
    this.telling = telling;
    this.ledger = ledger;
    this.transaction = transaction;
    this.each = new EachRow(name(), metrics);
    this.reminders = metrics.counter("encompass.reminders");
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reminders";
  }

  @Override
  public int run() {
    var now = clock.instant();
    var deadlinesUntil = now.plus(HoldRule.TIME_TO_READ);
    return each.work(
        except -> rows.dueToRemind(deadlinesUntil, except, AT_ONCE),
        id -> Boolean.TRUE.equals(transaction.execute(_ -> remind(id, deadlinesUntil, now))));
  }

  private boolean remind(UUID notificationId, Instant deadlinesUntil, Instant now) {
    if (!rows.claimReminder(notificationId, deadlinesUntil)) {
      return false; // another node was first, or somebody has just acknowledged
    }
    var notification = notifications.find(notificationId).orElseThrow();
    telling.remind(notification, now);
    ledger.record(entry(notification));
    reminders.increment();
    return true;
  }

  private static LedgerEntry entry(Notification notification) {
    return new LedgerEntry(
        "REMINDED",
        "lifecycle rule 1",
        null,
        notification.childId(),
        notification.notificationId(),
        notification.recipient().key(),
        true,
        "that there is a notification; nothing of what it says",
        "so that what was sent into a holiday is known on the first school morning",
        "as the notification was planned",
        "FIRST_PUPIL_DAY " + notification.remindOn());
  }
}
