package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.Rung;
import org.encompass.schemas.ReceiptMessage;
import org.jspecify.annotations.Nullable;

/// One notification as the board needs it; it names nobody. Public for this module's own
/// sub-packages.
///
/// @param recipient urn or LA:code
/// @param phonedAt when somebody there was first told by telephone
/// @param tellings how many contacts were, or are to be, told
/// @param unknown a mail is out of which nobody knows whether it was taken
/// @param refused a mail server refused a contact for good
/// @param unheard something newer than the first telling, by mail, reached nobody
/// @param planned steps of the ladder that are still to be taken
public record BoardRow(
    UUID notificationId,
    UUID childId,
    String recipient,
    String force,
    String reference,
    NotificationState state,
    @Nullable String reason,
    ReceiptMessage.Route route,
    Instant deadline,
    String deadlineBecause,
    boolean lateOnArrival,
    @Nullable Boolean met,
    @Nullable Instant releaseAt,
    boolean byPhone,
    @Nullable Instant toldAt,
    @Nullable Instant readAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant phonedAt,
    int tellings,
    boolean unknown,
    boolean refused,
    boolean unheard,
    List<Rung> planned) {

  /// Whether the deadline is kept whatever comes: acknowledged, or telephoned.
  public boolean done() {
    return state == NotificationState.ACKNOWLEDGED || byPhone;
  }

  /// Whether the force's feed is suspended: a call is then one person's decision about one child.
  public boolean suspended() {
    return state == NotificationState.HELD && releaseAt == null;
  }

  /// Whether it still stands.
  public boolean live() {
    return state != NotificationState.WITHDRAWN;
  }

  /// Whether a supervisor may close it though nobody at the school ever knew.
  public boolean closable(Instant now) {
    return !done() && ClosingReason.fits(state, deadline, now);
  }

  /// When it was acknowledged, or telephoned, whichever came first.
  public @Nullable Instant doneAt() {
    return earlier(acknowledgedAt, phonedAt);
  }

  /// When somebody at the school first knew of it: a portal read may come before any mail.
  public @Nullable Instant firstKnownAt() {
    return earlier(earlier(toldAt, readAt), doneAt());
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
