package org.encompass.notifier.intake;

import java.time.Clock;
import org.encompass.notifier.domain.NationalCalendars;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A record that nobody looked at by its deadline counts as missed, and the police learn it where
/// its reference could be read. Its deadline is the national one and moves when the bank holidays
/// do: one look is enough whenever they are others.
@Component
class QuarantineDeadlines implements Sweep {
  private final QuarantineTable table;
  private final Receipts receipts;
  private final Ledger ledger;
  private final NationalCalendars national;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile String editionSeen = "";

  QuarantineDeadlines(
      QuarantineTable table,
      Receipts receipts,
      Ledger ledger,
      NationalCalendars national,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.receipts = receipts;
    this.ledger = ledger;
    this.national = national;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "quarantine-deadlines";
  }

  @Override
  public int run() {
    var calendar = national.now();
    if (!calendar.edition().equals(editionSeen)) {
      transaction.executeWithoutResult(_ -> moveAll(WorkingMorning.national(calendar)));
      editionSeen = calendar.edition();
    }
    var judged = transaction.execute(_ -> judge());
    return judged == null ? 0 : judged;
  }

  private void moveAll(WorkingMorning nationalMorning) {
    for (var record : table.open()) {
      var deadline = nationalMorning.firstAfter(record.arrivedAt());
      if (record.met() == null && !deadline.equals(record.deadline())) {
        table.move(record.quarantineId(), deadline);
        ledger.record(
            Bookkeeping.entry(
                "DEADLINE_MOVED",
                "intake rule 1",
                null,
                "the deadline of quarantined record " + record.quarantineId(),
                "TO " + deadline));
      }
    }
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
