package org.encompass.notifier.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.encompass.notifier.breaches.Breaches;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent.TakenBack;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.lifecycle.Notifications.Applied;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes notifications back: the one way, whoever asks. The portal hides it at once, nobody is told
/// of it any more, those who know hear that something is withdrawn, and if somebody had opened it
/// that is a breach. The caller holds the child's row.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Recall {
  private final Notifications notifications;
  private final Disclosures disclosures;
  private final Telling telling;
  private final Breaches breaches;
  private final Clock clock;

  Recall(
      Notifications notifications,
      Disclosures disclosures,
      Telling telling,
      Breaches breaches,
      Clock clock) {
    this.notifications = notifications;
    this.disclosures = disclosures;
    this.telling = telling;
    this.breaches = breaches;
    this.clock = clock;
  }

  /// Takes it back; does nothing where that was done.
  public Applied takeBack(UUID notificationId, TakenBack why) {
    var now = clock.instant();
    var applied = notifications.apply(notificationId, why, now);
    var after = applied.after();
    if (applied.changed()) {
      disclosures.withdraw(after);
      telling.cancel(notificationId); // before asking who was told: what is cancelled is not sent
      telling.correctAll(after, breaches.openedBy(notificationId), now);
      breaches.takenBack(after, now);
    }
    return applied;
  }

  /// A contact opened it: perhaps after it was taken back, or so it is heard only now.
  void opened(Notification opened, String contactId, int version, Instant at) {
    var id = opened.notificationId();
    breaches.opened(id, contactId, version, at);
    if (!opened.live()) {
      var now = clock.instant();
      telling.correct(opened, contactId, now);
      breaches.takenBack(opened, now);
    }
  }
}
