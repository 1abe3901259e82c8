package org.encompass.notifier.desk;

import java.util.List;
import java.util.UUID;

/// Who opened what. Public for this module's own sub-packages.
public interface Openings {
  /// Everybody who opened it, first the one who did so first.
  List<Opening> of(UUID notificationId);
}
