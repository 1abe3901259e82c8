package org.encompass.notifier.suspensions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.suspensions.Suspension.Act;
import org.encompass.notifier.suspensions.Suspension.Ended;

/// The suspensions. Public for this module's own sub-packages.
public interface SuspensionRows {
  /// Whether one is in force.
  boolean inForce(String force, Instant now);

  /// Writes down a proposal.
  ///
  /// @return false where one of that force is open
  boolean propose(Suspension proposal);

  /// One, locked until the caller's transaction ends.
  Optional<Suspension> lock(UUID suspensionId);

  /// Puts one in force.
  void confirm(UUID suspensionId, Act confirmed);

  /// Ends one.
  void end(UUID suspensionId, Ended ended);

  /// Open ones whose end has come.
  List<UUID> over(Instant now);

  /// Those that have not ended.
  List<Suspension> open();

  /// Open ones first, then the latest that ended.
  List<Suspension> latest(int limit);
}
