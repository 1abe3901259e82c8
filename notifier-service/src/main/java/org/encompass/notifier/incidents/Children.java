package org.encompass.notifier.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.domain.DecideBy;
import org.jspecify.annotations.Nullable;

/// The children of all accepted incidents. The writing methods change the row and nothing else:
/// receipts and ledger entries are the caller's, in the same transaction.
public interface Children {
  /// One child, not locked.
  Optional<ChildCase> find(UUID childId);

  /// One child that must exist, locked until the caller's transaction ends.
  ChildCase lock(UUID childId);

  /// Its schools are known; from now on its notifications say where it stands.
  void routed(UUID childId);

  /// A person decides, by the deadline: the earliest that was set for this generation, however
  /// often it is asked; only a calendar that changes moves it. One that a school had outlives those
  /// of calendars, also earlier ones. A child already judged stays judged.
  Waiting inReview(UUID childId, String reason, DecideBy by);

  /// Nobody is told.
  void outOfScope(UUID childId, String reason);

  /// It is named no longer, and all that follows from it was done.
  void withdrawn(UUID childId, String reason);

  /// What its routing relied on is true no longer: it is looked at again. Its schools stay
  /// meanwhile.
  void routeAgain(UUID childId);

  /// Routing failed through a fault of ours and is to be tried again then.
  void routingFailed(UUID childId, Instant retryAt);

  /// The deadline passed while a person decided (false), or was kept.
  void judged(UUID childId, boolean met);

  /// All children of the incident, also those no longer named.
  List<ChildCase> household(UUID incidentId);

  /// Until when a person may take to decide.
  ///
  /// @param met false once that moment has passed
  record Waiting(Instant deadline, @Nullable Boolean met) {}
}
