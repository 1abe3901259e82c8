package org.encompass.portal.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;

/// The newest that receipts say about one notification, one child without a notification, or one
/// refused record. Ids, codes and times.
///
/// @param childRef null = the receipt named no child
/// @param route who chose the school; null = nobody yet
/// @param firstAt when the first receipt of it was written
/// @param toldAt when the school was first said to be told
/// @param settledAt when it was first said to be acknowledged, or called by telephone
public record Fact(
    String force,
    String reference,
    @Nullable String childRef,
    @Nullable UUID notificationId,
    State state,
    @Nullable String reason,
    @Nullable String urn,
    @Nullable String laCode,
    @Nullable Route route,
    boolean lateOnArrival,
    @Nullable Instant deadline,
    @Nullable Boolean met,
    Instant firstAt,
    Instant at,
    @Nullable Instant toldAt,
    @Nullable Instant settledAt) {

  /// When it was acknowledged or called, as far as that is known here: the notifier may hear of it
  /// and say so late, but what it judged in time was in time.
  public @Nullable Instant settled() {
    return inTime(settledAt);
  }

  private @Nullable Instant inTime(@Nullable Instant said) {
    return Boolean.TRUE.equals(met) && said != null && deadline != null && said.isAfter(deadline)
        ? deadline
        : said;
  }

  /// Whether the school was told before its deadline.
  boolean toldInTime() {
    var told = inTime(toldAt);
    return told != null && deadline != null && !told.isAfter(deadline);
  }

  /// Whether there is still something that the school is to know.
  boolean live() {
    return switch (state) {
      case ACCEPTED, IN_REVIEW, HELD, SCHEDULED, TOLD, READ, ACKNOWLEDGED -> true;
      case WITHDRAWN, OUT_OF_SCOPE, REJECTED, DUPLICATE -> false;
    };
  }

  /// How far it has got; the least advanced counts.
  int advance() {
    return switch (state) {
      case REJECTED, DUPLICATE -> 0;
      case IN_REVIEW -> 1;
      case HELD -> 2;
      case ACCEPTED, SCHEDULED -> 3;
      case TOLD -> 4;
      case READ -> 5;
      case ACKNOWLEDGED -> 6;
      case WITHDRAWN, OUT_OF_SCOPE -> 7;
    };
  }
}
