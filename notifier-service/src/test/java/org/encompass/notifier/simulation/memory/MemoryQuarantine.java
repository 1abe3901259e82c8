package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.intake.Incoming;
import org.encompass.notifier.intake.QuarantineTable;
import org.encompass.notifier.intake.QuarantinedRecord;
import org.encompass.notifier.intake.QuarantinedRecord.Status;
import org.encompass.notifier.simulation.memory.Tables.QuarantineRow;
import org.encompass.schemas.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The quarantine table.
public class MemoryQuarantine implements QuarantineTable {
  private final Tables tables;

  public MemoryQuarantine(Tables tables) {
    this.tables = tables;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(List<Entry> entries) {
    for (var entry : entries) {
      var refused = entry.refused();
      var whole = refused.record().record();
      var glimpse = refused.glimpse();
      var record =
          new QuarantinedRecord(
              entry.quarantineId(),
              whole.arrivedAt(),
              glimpse.force(),
              glimpse.reference(),
              glimpse.eventId(),
              glimpse.version(),
              glimpse.childRefs(),
              refused.problems(),
              Status.OPEN,
              entry.deadline(),
              null,
              null,
              null);
      tables.quarantine.put(
          entry.quarantineId(), new QuarantineRow(record, whole, refused.record().asItCame()));
    }
  }

  @Override
  public List<QuarantinedRecord> open() {
    return tables.quarantine.all().stream()
        .map(QuarantineRow::record)
        .filter(record -> record.status() == Status.OPEN)
        .sorted(Comparator.comparing(QuarantinedRecord::arrivedAt))
        .toList();
  }

  @Override
  public Optional<QuarantinedRecord> find(UUID quarantineId) {
    return Optional.ofNullable(tables.quarantine.find(quarantineId)).map(QuarantineRow::record);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Incoming> lockOpen(UUID quarantineId) {
    return Optional.ofNullable(tables.quarantine.find(quarantineId))
        .filter(row -> row.record().status() == Status.OPEN)
        .map(QuarantineRow::whole);
  }

  @Override
  public void stillBad(UUID quarantineId, List<Problem> problems) {
    var r = tables.quarantine.row(quarantineId).record();
    change(quarantineId, problems, r.status(), r.met(), r.decidedBy(), r.decisionReason());
  }

  @Override
  public void decide(UUID quarantineId, Status status, String actor, String reason, Instant at) {
    var record = tables.quarantine.row(quarantineId).record();
    change(quarantineId, record.problems(), status, record.met(), actor, reason);
  }

  @Override
  public void move(UUID quarantineId, Instant deadline) {
    var row = tables.quarantine.row(quarantineId);
    if (row.record().status() == Status.OPEN && row.record().met() == null) {
      var r = row.record();
      put(row, r.problems(), r.status(), deadline, null, r.decidedBy(), r.decisionReason());
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<QuarantinedRecord> judge(Instant now) {
    var judged = new ArrayList<QuarantinedRecord>();
    for (var record : open()) {
      if (record.met() == null && !record.deadline().isAfter(now)) {
        judged.add(
            change(record.quarantineId(), record.problems(), record.status(), false, null, null));
      }
    }
    return judged;
  }

  private QuarantinedRecord change(
      UUID id,
      List<Problem> problems,
      Status status,
      @Nullable Boolean met,
      @Nullable String by,
      @Nullable String reason) {
    var row = tables.quarantine.row(id);
    return put(row, problems, status, row.record().deadline(), met, by, reason);
  }

  private QuarantinedRecord put(
      QuarantineRow row,
      List<Problem> problems,
      Status status,
      Instant deadline,
      @Nullable Boolean met,
      @Nullable String by,
      @Nullable String reason) {
    var was = row.record();
    var record =
        new QuarantinedRecord(
            was.quarantineId(),
            was.arrivedAt(),
            was.force(),
            was.reference(),
            was.eventId(),
            was.version(),
            was.childRefs(),
            problems,
            status,
            deadline,
            met,
            by,
            reason);
    var after = new QuarantineRow(record, row.whole(), row.asItCame());
    tables.quarantine.put(was.quarantineId(), after);
    return record;
  }
}
