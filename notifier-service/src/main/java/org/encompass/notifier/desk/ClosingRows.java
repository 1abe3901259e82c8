package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.UUID;

/// Who closed what untold, and why. Public for this module's own sub-packages.
public interface ClosingRows {
  /// Keeps the words sealed under the incident's key.
  void keep(
      UUID notificationId,
      UUID incidentId,
      Instant at,
      UUID accountId,
      ClosingReason why,
      String words);
}
