package org.encompass.notifier.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every decision, kept for ever: entries are added in the transaction that decides, and nothing is
/// changed or taken away.
public interface Ledger {
  /// Adds one entry.
  @Transactional(propagation = Propagation.MANDATORY)
  default void record(LedgerEntry entry) {
    recordAll(List.of(entry));
  }

  /// Adds many, in the order given.
  void recordAll(List<LedgerEntry> entries);

  /// All entries about one child, oldest first.
  List<LedgerRow> ofChild(UUID childId);
}
