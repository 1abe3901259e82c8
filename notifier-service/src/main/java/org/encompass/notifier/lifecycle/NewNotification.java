package org.encompass.notifier.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.Recipient;
import org.encompass.schemas.ReceiptMessage;
import org.jspecify.annotations.Nullable;

/// What a notification begins with.
///
/// @param held why it waits: MORNING or HOLIDAY until `releaseAt`, SUSPENDED until that is over;
///     null = the school is told at once
/// @param laRevision of the school's authority, whose calendar may stand in for the school's
/// @param decision who decided, on which basis and why, for the ledger
public record NewNotification(
    UUID childId,
    UUID incidentId,
    int generation,
    Recipient recipient,
    int contentVersion,
    ReceiptMessage.Route route,
    Deadline deadline,
    @Nullable String held,
    @Nullable Instant releaseAt,
    @Nullable LocalDate remindOn,
    List<String> hiddenFrom,
    long schoolRevision,
    long laRevision,
    String force,
    String reference,
    String childRef,
    Decision decision) {

  /// A decision's golden-rules part.
  ///
  /// @param actor "matching model 1" or "desk account <id>"
  /// @param basis the law and the policy's version
  /// @param reasons codes, never names
  public record Decision(String actor, String basis, String reasons) {}
}
