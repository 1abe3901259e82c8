package org.encompass.notifier.receipts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.Recipient;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;

/// What is to be answered; number, time and (for states of a child) the latest accepted record are
/// filled in when it is issued.
public record Receipt(
    @Nullable UUID eventId,
    @Nullable Integer version,
    String force,
    String reference,
    @Nullable String childRef,
    @Nullable UUID notificationId,
    @Nullable Recipient recipient,
    @Nullable Boolean lateOnArrival,
    State state,
    @Nullable String reason,
    List<Problem> problems,
    @Nullable Instant deadline,
    @Nullable Boolean met,
    ReceiptMessage.@Nullable Route route) {

  /// The record was accepted; `advice` says what could be better.
  public static Receipt accepted(
      UUID eventId, int version, String force, String reference, List<Problem> advice) {
    return ofRecord(eventId, version, force, reference, State.ACCEPTED, null, advice);
  }

  /// The record was put aside; ids are given where they could be read.
  public static Receipt rejected(
      @Nullable UUID eventId,
      @Nullable Integer version,
      String force,
      String reference,
      List<Problem> problems) {
    return ofRecord(eventId, version, force, reference, State.REJECTED, null, problems);
  }

  /// The record brought nothing new; a reason says why if it is no plain repetition.
  public static Receipt duplicate(
      UUID eventId, int version, String force, String reference, @Nullable String reason) {
    return ofRecord(eventId, version, force, reference, State.DUPLICATE, reason, List.of());
  }

  /// A person decided that nothing is to be done with the record that was put aside.
  public static Receipt dismissed(
      @Nullable UUID eventId, @Nullable Integer version, String force, String reference) {
    return ofRecord(eventId, version, force, reference, State.REJECTED, "DISMISSED", List.of());
  }

  private static Receipt ofRecord(
      @Nullable UUID eventId,
      @Nullable Integer version,
      String force,
      String reference,
      State state,
      @Nullable String reason,
      List<Problem> problems) {
    return new Receipt(
        eventId, version, force, reference, null, null, null, null, state, reason, problems, null,
        null, null);
  }

  /// A state of a child that has no notification (IN_REVIEW, OUT_OF_SCOPE, WITHDRAWN).
  public static Receipt ofChild(
      String force, String reference, String childRef, State state, @Nullable String reason) {
    return new Receipt(
        null, null, force, reference, childRef, null, null, null, state, reason, List.of(), null,
        null, null);
  }

  /// A state of one child's notification to one recipient.
  public static Receipt ofNotification(
      String force,
      String reference,
      String childRef,
      UUID notificationId,
      Recipient recipient,
      State state,
      @Nullable String reason,
      ReceiptMessage.Route route) {
    return new Receipt(
        null,
        null,
        force,
        reference,
        childRef,
        notificationId,
        recipient,
        null,
        state,
        reason,
        List.of(),
        null,
        null,
        route);
  }

  /// The same with its deadline, whether it was kept (null until judged), and whether such a moment
  /// already lay behind when the incident arrived.
  public Receipt due(
      @Nullable Instant deadline, @Nullable Boolean met, @Nullable Boolean lateOnArrival) {
    return new Receipt(
        eventId,
        version,
        force,
        reference,
        childRef,
        notificationId,
        recipient,
        lateOnArrival,
        state,
        reason,
        problems,
        deadline,
        met,
        route);
  }

  /// Whether it answers a record as such, rather than saying where a child stands.
  public boolean answersARecord() {
    return childRef == null;
  }
}
