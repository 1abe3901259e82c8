package org.encompass.notifier.ledger;

import java.time.Instant;

/// An entry as it stands in the ledger.
public record LedgerRow(long seq, Instant at, LedgerEntry entry) {}
