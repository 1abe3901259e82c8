package org.encompass.notifier.intake;

import java.time.Clock;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A record that nobody looked at by its deadline counts as missed, and the police learn it where
/// its reference could be read.
@Component
class QuarantineDeadlines implements Sweep {
  private final QuarantineTable table;
  private final Receipts receipts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  QuarantineDeadlines(
      QuarantineTable table, Receipts receipts, TransactionTemplate transaction, Clock clock) {
    this.table = table;
    this.receipts = receipts;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "quarantine-deadlines";
  }

  @Override
  public int run() {
    var judged = transaction.execute(_ -> judge());
    return judged == null ? 0 : judged;
  }

  private int judge() {
    var missed = table.judge(clock.instant());
    missed.forEach(this::tell);
    return missed.size();
  }

  private void tell(QuarantinedRecord record) {
    var force = record.force();
    var reference = record.reference();
    if (force != null && reference != null) {
      receipts.issue(
          Receipt.rejected(record.eventId(), record.version(), force, reference, record.problems())
              .due(record.deadline(), false, null));
    }
  }
}
