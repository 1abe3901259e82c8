package org.encompass.notifier.simulation.memory;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.ledger.LedgerRow;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The ledger.
public class MemoryLedger implements Ledger {
  private final Tables tables;
  private final Clock clock;

  public MemoryLedger(Tables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(List<LedgerEntry> entries) {
    for (var entry : entries) {
      long seq = tables.store.next();
      tables.ledger.put(seq, new LedgerRow(seq, clock.instant(), entry));
    }
  }

  @Override
  public List<LedgerRow> ofChild(UUID childId) {
    return tables.ledger.all().stream()
        .filter(row -> childId.equals(row.entry().childId()))
        .toList();
  }
}
