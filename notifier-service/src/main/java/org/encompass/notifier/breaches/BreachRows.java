package org.encompass.notifier.breaches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who opened what, and the breaches among it. Public for this module's own sub-packages.
public interface BreachRows {
  /// Remembers that a contact opened that version; the earliest moment counts.
  void opened(UUID notificationId, String contactId, int version, Instant at);

  /// Everybody who opened any version of it.
  Set<String> openedBy(UUID notificationId);

  /// Writes a breach down.
  ///
  /// @return false where it stands there already
  boolean add(UUID notificationId, Instant awareAt, Instant reportBy);

  /// Decides about one.
  ///
  /// @return false where somebody has decided already
  boolean decide(UUID notificationId, Breach.Ruling ruling);

  Optional<Breach> find(UUID notificationId);

  /// Those about which nobody has decided, by their clock.
  List<Breach> undecided();

  /// All of them: undecided ones first, by their clock, then the latest decided.
  List<Breach> all();
}
