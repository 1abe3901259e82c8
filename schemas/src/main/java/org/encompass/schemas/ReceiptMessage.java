package org.encompass.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an incident or of one of its children, on `encompass.receipts.v1`. Holds ids and
/// codes only. `seq` rises per child and notification; a receipt with a lower one is older.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptMessage(
    @Nullable UUID eventId,
    @Nullable Integer version,
    String force,
    String reference,
    @Nullable String childRef,
    @Nullable UUID notificationId,
    @Nullable String urn,
    @Nullable String laCode,
    @Nullable Boolean lateOnArrival,
    long seq,
    State state,
    @Nullable String reason,
    @Nullable List<Problem> problems,
    @Nullable OffsetDateTime deadline,
    @Nullable Boolean met,
    @Nullable Route route,
    OffsetDateTime at) {

  /// The first three are states of a record, the others of a child (per notification where there is
  /// one).
  public enum State {
    ACCEPTED,
    REJECTED,
    DUPLICATE,
    IN_REVIEW,
    OUT_OF_SCOPE,
    HELD,
    SCHEDULED,
    TOLD,
    READ,
    ACKNOWLEDGED,
    WITHDRAWN
  }

  /// Who chose the school: the matching rule or a person at the desk.
  public enum Route {
    AUTO,
    REVIEW
  }
}
