package org.encompass.notifier.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.intake.QuarantinedRecord.Status;
import org.encompass.schemas.Problem;

/// The records that were put aside, as rows. Public for this module's own packages only.
public interface QuarantineTable {
  /// A record to put aside, and by when a person has to have looked at it.
  record Entry(UUID quarantineId, Decision.Refused refused, Instant deadline) {}

  /// Adds records, whole and sealed.
  void add(List<Entry> entries);

  /// Those without a decision, oldest first.
  List<QuarantinedRecord> open();

  /// One of them.
  Optional<QuarantinedRecord> find(UUID quarantineId);

  /// The record itself as it came, if it is still open; locked until the caller's transaction ends.
  Optional<Incoming> lockOpen(UUID quarantineId);

  /// It was read again, and this is wrong with it today.
  void stillBad(UUID quarantineId, List<Problem> problems);

  /// A person decided.
  void decide(UUID quarantineId, Status status, String actor, String reason, Instant at);

  /// Another deadline, of one that is still open and not judged.
  void move(UUID quarantineId, Instant deadline);

  /// Judges those as missed whose deadline passed without a decision, and says which.
  List<QuarantinedRecord> judge(Instant now);
}
