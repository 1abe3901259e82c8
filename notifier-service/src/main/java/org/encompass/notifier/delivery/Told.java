package org.encompass.notifier.delivery;

import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.Notification;

/// The ledger's sentences about telling. One entry a notification, however many shared one mail.
final class Told {
  private static final String ACTOR = "delivery";
  private static final String PURPOSE = "that a named key adult knows there is something to read";
  private static final String BASIS =
      "Domestic Abuse Act 2021 s.49A: notify as soon as is reasonably practicable";

  static LedgerEntry nobodyReachable(Notification notification, String reasons) {
    return entry(
        "NOBODY_REACHABLE",
        notification,
        notification.recipient().key(),
        false,
        Wording.NEWS,
        reasons);
  }

  static LedgerEntry mail(Nudge nudge, Notification notification, DeliveryOutcome outcome) {
    return entry(
        "MAIL_" + outcome.key(),
        notification,
        nudge.contactId(),
        switch (outcome) {
          case DeliveryOutcome.Accepted a -> true;
          case DeliveryOutcome.Failed f -> false;
          case DeliveryOutcome.Retry r -> false;
          case DeliveryOutcome.Unknown u -> false;
        },
        nudge.wording(),
        "mail " + nudge.mailId() + " attempt " + nudge.attempts());
  }

  private static LedgerEntry entry(
      String kind,
      Notification notification,
      String withWhom,
      boolean shared,
      Wording wording,
      String reasons) {
    return new LedgerEntry(
        kind,
        ACTOR,
        null,
        notification.childId(),
        notification.notificationId(),
        withWhom,
        shared,
        switch (wording) {
          case NEWS, UNREAD, DEPUTY -> "that there is a notification; nothing of what it says";
          case HEAD -> "that an alert of the school is unread; nothing else";
          case CORRECTION -> "that something is withdrawn; nothing of what it said";
        },
        PURPOSE,
        BASIS,
        reasons);
  }

  private Told() {}
}
