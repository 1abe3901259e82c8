package org.encompass.notifier.desk;

import java.util.UUID;

/// Who looked at which case, and when. Written before the page is shown; kept for ever. Public for
/// this module's own sub-packages.
public interface Looks {
  void atNotification(DeskUser user, UUID childId, UUID notificationId);

  void atBreach(DeskUser user, UUID childId, UUID notificationId);

  void atReview(DeskUser user, UUID childId);

  void atQuarantine(DeskUser user, UUID quarantineId);
}
