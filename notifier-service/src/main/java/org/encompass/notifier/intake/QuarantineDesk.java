package org.encompass.notifier.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.intake.QuarantinedRecord.Status;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class QuarantineDesk implements Quarantine {
  private final QuarantineTable table;
  private final Inspector inspector;
  private final IntakeTables tables;
  private final Bookkeeping books;
  private final Receipts receipts;
  private final Ledger ledger;
  private final Clock clock;

  QuarantineDesk(
      QuarantineTable table,
      Inspector inspector,
      IntakeTables tables,
      Bookkeeping books,
      Receipts receipts,
      Ledger ledger,
      Clock clock) {
    this.table = table;
    this.inspector = inspector;
    this.tables = tables;
    this.books = books;
    this.receipts = receipts;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public List<QuarantinedRecord> open() {
    return table.open();
  }

  @Override
  public Optional<QuarantinedRecord> find(UUID quarantineId) {
    return table.find(quarantineId);
  }

  @Override
  @Transactional
  public Optional<byte[]> content(UUID quarantineId) {
    return table.lockOpen(quarantineId).map(Incoming::value);
  }

  @Override
  @Transactional
  public ReplayResult replay(UUID quarantineId, String actor) {
    var record = table.lockOpen(quarantineId);
    if (record.isEmpty()) {
      return new ReplayResult.NotOpen();
    }
    var inspected = inspector.inspect(record.get());
    var casebook = tables.open(List.of(inspected));
    var decision = casebook.takeAgain(inspected);
    return switch (decision) {
      case Decision.Refused(var same, var problems, var glimpse) -> {
        table.stillBad(quarantineId, problems);
        yield new ReplayResult.StillBad(problems);
      }
      case Decision.Accepted accepted -> {
        books.keep(casebook, List.of(accepted));
        decided(quarantineId, Status.REPLAYED, actor, "ACCEPTED");
        yield new ReplayResult.Accepted();
      }
      case Decision.Duplicate(var same, var why) -> {
        books.keep(casebook, List.of(decision));
        var reason = why == null ? null : why.name();
        decided(quarantineId, Status.REPLAYED, actor, reason == null ? "DUPLICATE" : reason);
        yield new ReplayResult.Duplicate(reason);
      }
      case Decision.Answered(var same) -> {
        sayItIsKnown(same);
        decided(quarantineId, Status.REPLAYED, actor, "DUPLICATE");
        yield new ReplayResult.Duplicate(null);
      }
    };
  }

  @Override
  @Transactional
  public void dismiss(UUID quarantineId, String actor, String reason) {
    if (table.lockOpen(quarantineId).isPresent()) {
      table.find(quarantineId).ifPresent(this::sayItIsDismissed);
      decided(quarantineId, Status.DISMISSED, actor, reason);
    }
  }

  // Whoever was told that the record was put aside counts it as rejected until told how that ended.
  private void sayItIsDismissed(QuarantinedRecord record) {
    var force = record.force();
    var reference = record.reference();
    if (force != null && reference != null) {
      receipts.issue(Receipt.dismissed(record.eventId(), record.version(), force, reference));
    }
  }

  private void sayItIsKnown(Inspected same) {
    if (same instanceof Inspected.Readable readable) {
      var incident = readable.incident();
      receipts.issue(
          Receipt.duplicate(
              incident.eventId(),
              incident.version(),
              incident.force(),
              incident.reference(),
              null));
    }
  }

  // The reason a person types stays in the quarantine's row; the ledger holds codes only.
  private void decided(UUID quarantineId, Status status, String actor, String reason) {
    table.decide(quarantineId, status, actor, reason, clock.instant());
    ledger.record(
        Bookkeeping.entry(
            "RECORD_" + status,
            actor,
            null,
            "quarantined record " + quarantineId,
            status == Status.DISMISSED ? "decided by a person" : reason));
  }
}
