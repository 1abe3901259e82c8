package org.encompass.notifier.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Recipient;
import org.encompass.schemas.ReceiptMessage;
import org.jspecify.annotations.Nullable;

/// One child at one school (or local authority): who must know, by when, and how far it is.
///
/// @param version the disclosure's own, rising with everything the portal is told
/// @param contentVersion the incident version last disclosed
/// @param met whether it was acknowledged or telephoned by the deadline; null until judged
/// @param releaseAt HELD until then; null also while the force's feed is suspended
/// @param remindOn the first pupil day, when it was sent into a holiday
/// @param hiddenFrom contactIds that must not see the case
/// @param schoolRevision the school's revision `hiddenFrom` was computed from
/// @param unreadVersion the version whose content nobody at the school knows yet; 0 = somebody does
public record Notification(
    UUID notificationId,
    UUID childId,
    int generation,
    Recipient recipient,
    int version,
    int contentVersion,
    NotificationState state,
    @Nullable String reason,
    ReceiptMessage.Route route,
    Deadline deadline,
    @Nullable Boolean met,
    @Nullable Instant releaseAt,
    @Nullable LocalDate remindOn,
    List<String> hiddenFrom,
    long schoolRevision,
    String force,
    String reference,
    String childRef,
    Instant createdAt,
    @Nullable Instant toldAt,
    @Nullable Instant readAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable String outcome,
    int unreadVersion) {

  /// The reason of what is held while the force's feed is suspended.
  public static final String SUSPENDED = "SUSPENDED";

  /// Whether it is held until a suspension is over, and nobody knows when that will be.
  public boolean suspended() {
    return state == NotificationState.HELD && SUSPENDED.equals(reason) && releaseAt == null;
  }

  /// Whether it still counts.
  public boolean live() {
    return state != NotificationState.WITHDRAWN;
  }

  /// Whether the portal was told of it: a held one is withdrawn without its version ever rising.
  public boolean disclosed() {
    return switch (state) {
      case HELD -> false;
      case SCHEDULED, TOLD, READ, ACKNOWLEDGED -> true;
      case WITHDRAWN -> version > 1;
    };
  }

  /// Whether the school was to be told, and nobody there has read the newest content, was reached
  /// by telephone since, or has taken it on: then others are told next.
  public boolean unread() {
    return switch (state) {
      case SCHEDULED, TOLD, READ -> unreadVersion > 0;
      case HELD, ACKNOWLEDGED, WITHDRAWN -> false;
    };
  }

  /// Whether somebody at the school has taken it on or was reached by telephone.
  public boolean inHand() {
    return state == NotificationState.ACKNOWLEDGED
        || Boolean.TRUE.equals(met)
        || NotificationEdit.BY_PHONE.equals(reason);
  }
}
