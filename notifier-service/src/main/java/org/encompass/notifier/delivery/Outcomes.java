package org.encompass.notifier.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.UUID;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/// Writes down how an attempt ended and what follows from it, in one transaction.
@Component
class Outcomes {
  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

  private final Mails mails;
  private final Notifications notifications;
  private final Tellings tellings;
  private final Ledger ledger;
  private final MeterRegistry meters;

  Outcomes(
      Mails mails,
      Notifications notifications,
      Tellings tellings,
      Ledger ledger,
      MeterRegistry meters) {
    this.mails = mails;
    this.notifications = notifications;
    this.tellings = tellings;
    this.ledger = ledger;
    this.meters = meters;
  }

  /// Ends what lost its lease: UNKNOWN, one ledger entry each, and sent once more.
  @Transactional
  public void expire(Instant now) {
    var lost = mails.expire(now);
    if (lost.isEmpty()) {
      return;
    }
    log.warn("{} mails lost their lease and are UNKNOWN", lost.size());
    var outcome = new DeliveryOutcome.Unknown("LEASE");
    count(outcome, lost.size());
    for (var nudge : lost) {
      for (var id : nudge.notifications()) {
        perhapsTold(nudge, id, now);
        enter(nudge, id, outcome);
      }
    }
  }

  /// Does nothing for an outcome that comes too late to count. One that is not written down makes
  /// its mail doubtful, and a doubtful mail is sent twice: a database that fails for a moment is
  /// asked again.
  @Retryable(
      includes = {
        TransactionException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        NonTransientDataAccessResourceException.class
      },
      maxRetries = 4,
      delay = 250,
      multiplier = 2,
      timeout = 10_000)
  @Transactional
  public void record(Nudge nudge, DeliveryOutcome outcome, Instant now) {
    if (!mails.settle(nudge, outcome, again(nudge, outcome, now), now)) {
      log.warn("mail {} fence {} ended after its lease", nudge.mailId(), nudge.fence());
      return;
    }
    for (var id : nudge.notifications()) {
      switch (outcome) {
        case DeliveryOutcome.Accepted a ->
            notifications
                .find(id)
                .filter(n -> !n.hiddenFrom().contains(nudge.contactId())) // hidden meanwhile
                .ifPresent(n -> accepted(nudge, n, now));
        case DeliveryOutcome.Failed f ->
            notifications.find(id).ifPresent(n -> tellings.insteadOf(nudge, n, now));
        case DeliveryOutcome.Retry r -> {}
        case DeliveryOutcome.Unknown u -> perhapsTold(nudge, id, now);
      }
      if (!(outcome instanceof DeliveryOutcome.Retry)) {
        enter(nudge, id, outcome);
      }
    }
    count(outcome, 1);
  }

  private void count(DeliveryOutcome outcome, int mails) {
    meters.counter("encompass.mails", "outcome", outcome.key()).increment(mails);
  }

  private void enter(Nudge nudge, UUID id, DeliveryOutcome outcome) {
    notifications.find(id).map(n -> Told.mail(nudge, n, outcome)).ifPresent(ledger::record);
  }

  private void accepted(Nudge nudge, Notification notification, Instant now) {
    switch (nudge.wording()) {
      case NEWS, UNREAD, DEPUTY -> {
        var event = new NotificationEvent.MailAccepted(nudge.contactId());
        correct(nudge, notifications.apply(notification.notificationId(), event, now).after(), now);
      }
      case HEAD -> correct(nudge, notification, now); // knows of no notification in particular
      case CORRECTION -> {} // tells nobody of the notification
    }
  }

  private void perhapsTold(Nudge nudge, UUID id, Instant now) {
    notifications.find(id).ifPresent(n -> correct(nudge, n, now));
  }

  /// It was taken back while the mail was on its way.
  private void correct(Nudge nudge, Notification notification, Instant now) {
    if (!notification.live()) {
      tellings.correct(notification, nudge.contactId(), now);
    }
  }

  private static @Nullable Instant again(Nudge nudge, DeliveryOutcome outcome, Instant now) {
    return switch (outcome) {
      case DeliveryOutcome.Accepted a -> null;
      case DeliveryOutcome.Failed f -> null;
      case DeliveryOutcome.Retry r -> r.isGivenBack() ? now : next(nudge, now);
      // Once more under the same Message-ID; a second UNKNOWN is for people to resolve.
      case DeliveryOutcome.Unknown u -> nudge.unknowns() == 0 ? next(nudge, now) : null;
    };
  }

  private static Instant next(Nudge nudge, Instant now) {
    return RetryRule.next(nudge.attempts(), now, nudge.deadline(), nudge.mailId());
  }
}
