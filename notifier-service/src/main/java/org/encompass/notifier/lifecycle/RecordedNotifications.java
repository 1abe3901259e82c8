package org.encompass.notifier.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.NotificationEvent.AudienceChanged;
import org.encompass.notifier.lifecycle.NotificationEvent.PhoneCall;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.schemas.ReceiptMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes each step of a notification with its receipt and its ledger entry.
@Component
class RecordedNotifications implements Notifications {
  private final NotificationRows rows;
  private final Receipts receipts;
  private final Ledger ledger;
  private final Clock clock;

  RecordedNotifications(NotificationRows rows, Receipts receipts, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.receipts = receipts;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Notification plan(NewNotification begin) {
    var notification = begun(begin);
    rows.insert(notification, begin.laRevision());
    restate(notification);
    ledger.record(
        new LedgerEntry(
            begin.held() == null ? "PLANNED" : "HELD",
            begin.decision().actor(),
            begin.incidentId(),
            begin.childId(),
            notification.notificationId(),
            begin.recipient().key(),
            begin.held() == null,
            StepEntry.FACTS,
            StepEntry.PURPOSE,
            begin.decision().basis(),
            begin.held() == null
                ? begin.decision().reasons()
                : begin.decision().reasons() + " HELD_FOR_" + begin.held()));
    return notification;
  }

  private Notification begun(NewNotification begin) {
    return new Notification(
        UUID.randomUUID(),
        begin.childId(),
        begin.generation(),
        begin.recipient(),
        1,
        begin.contentVersion(),
        begin.held() == null ? NotificationState.SCHEDULED : NotificationState.HELD,
        begin.held(),
        begin.route(),
        begin.deadline(),
        null,
        begin.releaseAt(),
        begin.remindOn(),
        begin.hiddenFrom(),
        begin.schoolRevision(),
        begin.force(),
        begin.reference(),
        begin.childRef(),
        clock.instant(),
        null,
        null,
        null,
        null,
        null,
        1);
  }

  @Override
  @Transactional
  public Applied apply(UUID notificationId, NotificationEvent event, Instant now) {
    var before = rows.lock(notificationId);
    if (event instanceof AudienceChanged(_, _, var laRevision) && before.live()) {
      rows.sawAuthority(notificationId, laRevision);
    }
    var outcome = Lifecycle.decide(before, event, now);
    var step = outcome.step();
    if (step == null) {
      return new Applied(before, false);
    }
    var after = outcome.after();
    if (!after.equals(before)) {
      rows.update(after);
    }
    if (event instanceof PhoneCall) {
      rows.toldByPhone(notificationId);
    }
    if (outcome.tell()) {
      restate(after);
    }
    ledger.record(StepEntry.of(step.ledger(), after, event));
    return new Applied(after, !after.equals(before));
  }

  @Override
  public void restate(Notification notification) {
    var receipt =
        Receipt.ofNotification(
            notification.force(),
            notification.reference(),
            notification.childRef(),
            notification.notificationId(),
            notification.recipient(),
            ReceiptMessage.State.valueOf(notification.state().name()),
            notification.reason(),
            notification.route());
    receipts.issue(
        receipt.due(
            notification.deadline().at(),
            notification.met(),
            notification.deadline().lateOnArrival()));
  }

  @Override
  public Optional<Notification> find(UUID notificationId) {
    return rows.find(notificationId);
  }

  @Override
  public List<Notification> ofChild(UUID childId) {
    return rows.ofChild(childId);
  }

  @Override
  public List<UUID> dueToRelease(Instant now, Collection<UUID> except, int limit) {
    return rows.dueToRelease(now, except, limit);
  }

  @Override
  public List<UUID> dueToJudge(Instant now, Collection<UUID> except, int limit) {
    return rows.dueToJudge(now, except, limit);
  }

  @Override
  public List<UUID> behindTheirSchool(Collection<UUID> except, int limit) {
    return rows.behindTheirSchool(except, limit);
  }
}
