package org.encompass.notifier.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The notification table. Public for this module's own sub-packages.
public interface NotificationRows {
  void insert(Notification notification, long laRevision);

  void update(Notification notification);

  /// Remembers that the call was by telephone.
  void toldByPhone(UUID notificationId);

  /// Remembers which revision of the authority was looked at.
  void sawAuthority(UUID notificationId, long laRevision);

  /// One that must exist, locked until the caller's transaction ends.
  Notification lock(UUID notificationId);

  Optional<Notification> find(UUID notificationId);

  List<Notification> ofChild(UUID childId);

  List<UUID> dueToRelease(Instant now, Collection<UUID> except, int limit);

  List<UUID> dueToJudge(Instant now, Collection<UUID> except, int limit);

  List<UUID> behindTheirSchool(Collection<UUID> except, int limit);
}
