package org.encompass.notifier.ledger;

import java.util.List;
import java.util.UUID;

/// Every decision, kept for ever: entries are added in the transaction that decides, and nothing is
/// changed or taken away.
public interface Ledger {
  /// Adds one entry.
  default void record(LedgerEntry entry) {
    recordAll(List.of(entry));
  }

  /// Adds many, in the order given.
  void recordAll(List<LedgerEntry> entries);

  /// All entries about one child, oldest first.
  List<LedgerRow> ofChild(UUID childId);
}
