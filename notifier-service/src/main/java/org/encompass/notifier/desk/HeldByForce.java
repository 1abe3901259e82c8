package org.encompass.notifier.desk;

import java.util.Map;

/// What waits for the end of a suspension. Public for this module's own sub-packages.
public interface HeldByForce {
  /// How many notifications, by the force that is suspended.
  Map<String, Long> suspended();
}
