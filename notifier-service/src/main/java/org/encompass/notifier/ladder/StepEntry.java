package org.encompass.notifier.ladder;

import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.Notification;
import org.jspecify.annotations.Nullable;

/// A step in the words of the seven golden rules.
final class StepEntry {
  /// Who takes a step when its time has come.
  static final String RULE = "ladder rule 1";

  static LedgerEntry of(Notification notification, Rung taken, String actor) {
    return new LedgerEntry(
        "LADDER_" + taken.step(),
        actor,
        null,
        notification.childId(),
        notification.notificationId(),
        notification.recipient().key(),
        shared(taken.result()),
        what(taken.step()),
        "so that somebody at the school knows before the child arrives",
        "Domestic Abuse Act 2021 s.49A: notify as soon as is reasonably practicable",
        taken.result() + " DUE " + taken.dueAt());
  }

  private static @Nullable Boolean shared(@Nullable Result result) {
    return switch (result) {
      case TOLD, INCLUDED -> true;
      case NOBODY -> false;
      case LISTED, NOT_NEEDED -> null;
      case null -> null;
    };
  }

  private static String what(Step step) {
    return switch (step) {
      case REMINDER, DEPUTIES -> "that there is a notification; nothing of what it says";
      case HEAD -> "that an alert of the school is unread; nothing else";
      case CALL_SHEET -> "nothing: the school stands on the desk's call sheet";
    };
  }

  private StepEntry() {}
}
