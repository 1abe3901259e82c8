package org.encompass.notifier.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The steps of each notification. Public for this module's own sub-packages and for those who show
/// them.
public interface LadderRows {
  /// All of a notification, planned and taken, in their order.
  List<Rung> of(UUID notificationId);

  /// When this step of each of these is due, taken or not; those without it are left out.
  default Map<UUID, Instant> dueAt(Step step, Collection<UUID> notifications) {
    var due = new HashMap<UUID, Instant>();
    for (var id : notifications) {
      of(id).stream().filter(r -> r.step() == step).forEach(r -> due.put(id, r.dueAt()));
    }
    return due;
  }

  /// Writes one, in place of what stood there of this step.
  void put(UUID notificationId, Rung rung);

  /// Notifications of which a step is due and not taken, each once, the longest due first; without
  /// the held ones, of which nobody may hear yet, and without those of `except`.
  List<UUID> due(Instant now, Collection<UUID> except, int limit);

  /// Locks the notification until the caller's transaction ends, as whoever plans its ladder does.
  void lock(UUID notificationId);
}
