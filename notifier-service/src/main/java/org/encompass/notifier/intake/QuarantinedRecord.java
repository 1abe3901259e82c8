package org.encompass.notifier.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.schemas.Problem;
import org.jspecify.annotations.Nullable;

/// A record that was put aside: what could be read of it and what is wrong with it. The record
/// itself stays sealed.
public record QuarantinedRecord(
    UUID quarantineId,
    Instant arrivedAt,
    @Nullable String force,
    @Nullable String reference,
    @Nullable UUID eventId,
    @Nullable Integer version,
    List<String> childRefs,
    List<Problem> problems,
    Status status,
    Instant deadline,
    @Nullable Boolean met,
    @Nullable String decidedBy,
    @Nullable String decisionReason) {

  /// Whether somebody still has to decide.
  public enum Status {
    OPEN,
    REPLAYED,
    DISMISSED
  }
}
