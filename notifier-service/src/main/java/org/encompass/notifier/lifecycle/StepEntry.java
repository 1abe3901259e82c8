package org.encompass.notifier.lifecycle;

import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.NotificationEvent.Acknowledged;
import org.encompass.notifier.lifecycle.NotificationEvent.Amended;
import org.encompass.notifier.lifecycle.NotificationEvent.AudienceChanged;
import org.encompass.notifier.lifecycle.NotificationEvent.DeadlineMoved;
import org.encompass.notifier.lifecycle.NotificationEvent.DeadlineReached;
import org.encompass.notifier.lifecycle.NotificationEvent.HandedOver;
import org.encompass.notifier.lifecycle.NotificationEvent.MailAccepted;
import org.encompass.notifier.lifecycle.NotificationEvent.PhoneCall;
import org.encompass.notifier.lifecycle.NotificationEvent.Read;
import org.encompass.notifier.lifecycle.NotificationEvent.Released;
import org.encompass.notifier.lifecycle.NotificationEvent.Resumed;
import org.encompass.notifier.lifecycle.NotificationEvent.Returned;
import org.encompass.notifier.lifecycle.NotificationEvent.Suspended;
import org.encompass.notifier.lifecycle.NotificationEvent.Withdrawn;
import org.jspecify.annotations.Nullable;

/// A step in the words of the seven golden rules.
record StepEntry(
    String actor,
    @Nullable String withWhom,
    @Nullable Boolean shared,
    String what,
    String reasons) {
  static final String FACTS = "facts of the incident about this child, by the force's profile";
  static final String PURPOSE = "so that the school can support the child from this morning on";

  private static final String BASIS = "as the notification was planned";
  private static final String SYSTEM = "lifecycle rule 1";

  static LedgerEntry of(String kind, Notification after, NotificationEvent event) {
    var entry = of(after, event);
    return new LedgerEntry(
        kind,
        entry.actor(),
        null,
        after.childId(),
        after.notificationId(),
        entry.withWhom(),
        entry.shared(),
        entry.what(),
        PURPOSE,
        BASIS,
        entry.reasons());
  }

  private static StepEntry of(Notification after, NotificationEvent event) {
    var recipient = after.recipient().key();
    return switch (event) {
      case Released() -> new StepEntry(SYSTEM, recipient, true, FACTS, "HOLD_ENDED");
      case Suspended() ->
          new StepEntry(SYSTEM, recipient, false, "nothing yet", "FEED_OF_" + after.force());
      case Resumed(var held, var releaseAt, _) ->
          new StepEntry(
              SYSTEM,
              recipient,
              false,
              "nothing yet",
              (held == null ? "TO_BE_RELEASED" : "HELD_FOR_" + held) + " AT " + releaseAt);
      case MailAccepted(var contact) ->
          new StepEntry(
              SYSTEM, contact, true, "that a notification waits; nothing of it", "MAIL_ACCEPTED");
      case PhoneCall(var by, var note) ->
          new StepEntry(by, recipient, true, "by telephone: that a notification waits", note);
      case Read(var contact, var version, var at) ->
          new StepEntry(contact(contact), contact, true, FACTS, "VERSION " + version + " AT " + at);
      case Acknowledged(var contact, var outcome, var at) ->
          new StepEntry(
              contact(contact),
              contact,
              null,
              "nothing new",
              (outcome == null ? "NO_OUTCOME" : outcome) + " AT " + at);
      case HandedOver(var from, var to) ->
          new StepEntry(contact(from), to, true, FACTS, "HANDED_OVER");
      case Returned(var contact, var at) ->
          new StepEntry(
              contact(contact), recipient, false, "nothing any more", "NOT_OUR_PUPIL AT " + at);
      case Withdrawn(var reason) ->
          new StepEntry(SYSTEM, recipient, false, "nothing any more", reason);
      case DeadlineReached() ->
          new StepEntry(SYSTEM, recipient, null, "nothing new", "MISSED " + after.deadline().at());
      case DeadlineMoved(var deadline, _, _, _) ->
          new StepEntry(
              SYSTEM,
              recipient,
              null,
              "the deadline",
              "TO " + deadline.at() + " BY " + deadline.rule());
      case AudienceChanged(var hidden, var revision, _) ->
          new StepEntry(
              SYSTEM,
              recipient,
              null,
              "who must not see it",
              "SCHOOL_REVISION " + revision + " HIDDEN_FROM " + hidden.size());
      case Amended(var version, var hidden, _) ->
          new StepEntry(
              SYSTEM,
              recipient,
              true,
              FACTS,
              "INCIDENT_VERSION " + version + " HIDDEN_FROM " + hidden.size());
    };
  }

  private static String contact(String contactId) {
    return "contact " + contactId;
  }
}
