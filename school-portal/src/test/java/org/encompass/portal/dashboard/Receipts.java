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
        false,
        NINE_ON_MONDAY,
        null,
        FRIDAY_NIGHT,
        FRIDAY_NIGHT,
        null,
        null);
  }

  static Fact at(Fact fact, Instant first, Instant last) {
    return new Fact(
        fact.force(),
        fact.reference(),
        fact.childRef(),
        fact.notificationId(),
        fact.state(),
        fact.reason(),
        fact.urn(),
        fact.laCode(),
        fact.lateOnArrival(),
        fact.deadline(),
        fact.met(),
        first,
        last,
        fact.toldAt(),
        fact.settledAt());
  }

  static Fact judged(Fact fact, boolean met, Instant settled) {
    return new Fact(
        fact.force(),
        fact.reference(),
        fact.childRef(),
        fact.notificationId(),
        fact.state(),
        fact.reason(),
        fact.urn(),
        fact.laCode(),
        fact.lateOnArrival(),
        fact.deadline(),
        met,
        fact.firstAt(),
        settled,
        settled,
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
