package org.encompass.notifier.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every notification. All changes go through {@link #apply}: it locks, asks the {@link Lifecycle},
/// and writes state, receipt and ledger entry together in the caller's transaction.
public interface Notifications {
  /// Begins a notification, HELD or SCHEDULED.
  Notification plan(NewNotification begin);

  /// What became of it; `changed` is false where the event says nothing new.
  Applied apply(UUID notificationId, NotificationEvent event, Instant now);

  /// Issues the receipt of its present state once more: a person's decision confirmed it.
  void restate(Notification notification);

  Optional<Notification> find(UUID notificationId);

  /// All of a child, live or not, oldest first.
  List<Notification> ofChild(UUID childId);

  /// HELD ones whose time has come, skipping those another node holds and those of `except`.
  List<UUID> dueToRelease(Instant now, Collection<UUID> except, int limit);

  /// Unjudged ones whose deadline has come, without those of `except`.
  List<UUID> dueToJudge(Instant now, Collection<UUID> except, int limit);

  /// Live ones computed from an older revision of their school or its authority than known now,
  /// without those of `except`.
  List<UUID> behindTheirSchool(Collection<UUID> except, int limit);

  /// A notification after an event.
  record Applied(Notification after, boolean changed) {}
}
