package org.encompass.portal.dashboard;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;

/// Receipts and facts for tests.
final class Receipts {
  static final String FORCE = "E23000015";
  static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T22:10:00Z");
  static final Instant NINE_ON_MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private Receipts() {}

  static Fact fact(String reference, String child, UUID notification, State state) {
    return new Fact(
        FORCE,
        reference,
        child,
        notification,
        state,
        null,
        "100001",
        "846",
        null,
        false,
        NINE_ON_MONDAY,
        null,
        FRIDAY_NIGHT,
        FRIDAY_NIGHT,
        null,
        null);
  }

  static Fact at(Fact fact, Instant first, Instant last) {
    return with(fact, fact.deadline(), fact.met(), first, last, fact.toldAt(), fact.settledAt());
  }

  static Fact due(Fact fact, Instant deadline) {
    return with(
        fact, deadline, fact.met(), fact.firstAt(), fact.at(), fact.toldAt(), fact.settledAt());
  }

  static Fact because(Fact fact, String reason) {
    return with(
        fact,
        reason,
        fact.deadline(),
        fact.met(),
        fact.firstAt(),
        fact.at(),
        fact.toldAt(),
        fact.settledAt());
  }

  static Fact told(Fact fact, Instant told) {
    return with(fact, fact.deadline(), fact.met(), fact.firstAt(), told, told, fact.settledAt());
  }

  static Fact judged(Fact fact, boolean met, Instant settled) {
    return with(fact, fact.deadline(), met, fact.firstAt(), settled, settled, settled);
  }

  private static Fact with(
      Fact fact,
      Instant deadline,
      Boolean met,
      Instant first,
      Instant last,
      Instant told,
      Instant settled) {
    return with(fact, fact.reason(), deadline, met, first, last, told, settled);
  }

  private static Fact with(
      Fact fact,
      String reason,
      Instant deadline,
      Boolean met,
      Instant first,
      Instant last,
      Instant told,
      Instant settled) {
    return new Fact(
        fact.force(),
        fact.reference(),
        fact.childRef(),
        fact.notificationId(),
        fact.state(),
        reason,
        fact.urn(),
        fact.laCode(),
        fact.route(),
        fact.lateOnArrival(),
        deadline,
        met,
        first,
        last,
        told,
        settled);
  }

  static ReceiptMessage receipt(
      String reference, String child, UUID notification, long seq, State state, String urn) {
    return receipt(
        reference, child, notification, seq, state, urn, FRIDAY_NIGHT.plusSeconds(seq), null);
  }

  static ReceiptMessage receipt(
      String reference,
      String child,
      UUID notification,
      long seq,
      State state,
      String urn,
      Instant at,
      Boolean met) {
    return new ReceiptMessage(
        null,
        1,
        FORCE,
        reference,
        child,
        notification,
        urn,
        null,
        null,
        seq,
        state,
        null,
        null,
        child == null ? null : NINE_ON_MONDAY.atOffset(ZoneOffset.UTC),
        met,
        null,
        at.atOffset(ZoneOffset.UTC));
  }
}
