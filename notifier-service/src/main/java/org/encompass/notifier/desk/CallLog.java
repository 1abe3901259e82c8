package org.encompass.notifier.desk;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The calls that were made, so that the last one stands wherever its notification does. Public for
/// this module's own sub-packages.
public interface CallLog {
  /// Keeps a call, in the caller's transaction.
  void add(LoggedCall call);

  /// The last call about each of these; those nobody telephoned about are left out.
  Map<UUID, LoggedCall> last(Collection<UUID> notifications);
}
