package org.encompass.notifier.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The steps of each notification. Public for this module's own sub-packages and for those who show
/// them.
public interface LadderRows {
  /// All of a notification, planned and taken, in their order.
  List<Rung> of(UUID notificationId);

  /// Writes one, in place of what stood there of this step.
  void put(UUID notificationId, Rung rung);

  /// Notifications of which a step is due and not taken, without the held ones, of which nobody may
  /// hear yet, and without those of `except`.
  List<UUID> due(Instant now, Collection<UUID> except, int limit);

  /// Locks the notification until the caller's transaction ends, as whoever plans its ladder does.
  void lock(UUID notificationId);
}
