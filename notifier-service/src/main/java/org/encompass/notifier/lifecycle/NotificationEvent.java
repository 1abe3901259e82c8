package org.encompass.notifier.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.encompass.notifier.domain.Deadline;
import org.jspecify.annotations.Nullable;

/// What can happen to a notification: a closed list.
public sealed interface NotificationEvent {
  /// Its hold is over: the school may be told.
  record Released() implements NotificationEvent {}

  /// It was held for its morning, which has come, but its force's feed is suspended.
  record Suspended() implements NotificationEvent {}

  /// The suspension is over: whether it waits is decided anew.
  ///
  /// @param held why it waits now (MORNING, HOLIDAY); null = it does not
  /// @param releaseAt until when
  record Resumed(@Nullable String held, Instant releaseAt, @Nullable LocalDate remindOn)
      implements NotificationEvent {}

  /// A mail server took the mail to this contact.
  record MailAccepted(String contactId) implements NotificationEvent {}

  /// Somebody of the desk telephoned the school.
  ///
  /// @param by "desk account <id>"
  /// @param note a code, never free text
  record PhoneCall(String by, String note) implements NotificationEvent {}

  /// A contact opened it in the portal.
  ///
  /// @param version the one whose content was shown
  record Read(String contactId, int version, Instant at) implements NotificationEvent {}

  /// A contact took it on.
  record Acknowledged(String contactId, @Nullable String outcome, Instant at)
      implements NotificationEvent {}

  /// A contact gave it to a colleague.
  record HandedOver(String contactId, String toContactId) implements NotificationEvent {}

  /// It ends the notification: whoever had heard of it is to hear of that.
  sealed interface TakenBack extends NotificationEvent {}

  /// A contact says the child is no pupil of theirs.
  record Returned(String contactId, Instant at) implements TakenBack {}

  /// It is taken back: WITHDRAWN, REMOVED, REROUTED, OUT_OF_SCOPE, REVIEW, CLOSED_UNTOLD.
  record Withdrawn(String reason) implements TakenBack {}

  /// The deadline has come.
  record DeadlineReached() implements NotificationEvent {}

  /// A calendar changed, and with it the deadline, the release and the reminder, or only whose
  /// calendar speaks.
  ///
  /// @param held why it would wait now (MORNING, HOLIDAY); null = it would not
  /// @param releaseAt until when what is held waits now
  record DeadlineMoved(
      Deadline deadline,
      @Nullable String held,
      @Nullable Instant releaseAt,
      @Nullable LocalDate remindOn)
      implements NotificationEvent {}

  /// The school's entry (or its authority's) changed, and perhaps who must not see the case.
  record AudienceChanged(List<String> hiddenFrom, long schoolRevision, long laRevision)
      implements NotificationEvent {}

  /// The police changed what is disclosed.
  record Amended(int contentVersion, List<String> hiddenFrom, long schoolRevision)
      implements NotificationEvent {}
}
