package org.encompass.notifier.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The records that were put aside, for the people at the desk.
public interface Quarantine {
  /// All that wait for a decision, oldest first.
  List<QuarantinedRecord> open();

  /// One of them, decided or not.
  Optional<QuarantinedRecord> find(UUID quarantineId);

  /// Its value as it came, perhaps sealed; empty once somebody has decided.
  Optional<byte[]> content(UUID quarantineId);

  /// Reads it again under today's rules, counted from when it first arrived.
  ReplayResult replay(UUID quarantineId, String actor);

  /// A person decides that nothing is to be done with it. Does nothing if it is no longer open.
  void dismiss(UUID quarantineId, String actor, String reason);
}
