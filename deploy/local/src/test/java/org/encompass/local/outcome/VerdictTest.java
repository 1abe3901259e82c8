package org.encompass.local.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.local.night.ChildId;
import org.encompass.local.night.Expectation;
import org.encompass.local.night.Fate;
import org.encompass.local.night.Night;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A night with one child of school 990001, whose brother or namesake is at 990002.
class VerdictTest {
  private static final String RIGHT = "990001";
  private static final String WRONG = "990002";
  private static final ChildId CHILD = new ChildId("E23000015", "R1", "c1");
  private static final UUID EVENT = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000003");
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-23T18:00:00+01:00");
  private static final Instant NINE = Instant.parse("2026-10-26T09:00:00Z");
  private int seq;

  @Test
  void theRightSchoolInTimeIsNoFault() {
    assertThat(faults(told(), told(FIRST, RIGHT))).isEmpty();
  }

  @Test
  void aWrongSchoolIsAFaultHoweverItIsToldOf() {
    assertThat(faults(told(), told(FIRST, WRONG)))
        .anyMatch(fault -> fault.contains("went to 990002"))
        .anyMatch(fault -> fault.contains("a mail went to"))
        .anyMatch(fault -> fault.contains("disclosed to 990002"));
  }

  @Test
  void aWrongSchoolBesideTheRightOneIsAFault() {
    assertThat(faults(told(), told(FIRST, RIGHT), told(SECOND, WRONG)))
        .anyMatch(fault -> fault.contains("went to 990002"));
  }

  @Test
  void aWrongSchoolThatWasTakenBackIsStillAFault() {
    assertThat(
            faults(
                told(),
                told(FIRST, RIGHT),
                told(SECOND, WRONG),
                receipt(SECOND, WRONG, State.WITHDRAWN)))
        .anyMatch(fault -> fault.contains("went to 990002"));
  }

  @Test
  void aChildThatShouldWaitForAPersonAndWasToldIsAFault() {
    var waiting = new Expectation(CHILD, Fate.IN_REVIEW, Map.of(), Set.of());
    assertThat(faults(waiting, told(FIRST, WRONG)))
        .anyMatch(fault -> fault.contains("should be IN_REVIEW"))
        .anyMatch(fault -> fault.contains("went to 990002"));
  }

  @Test
  void aSchoolThatGaveTheChildBackWasAllowedToKnow() {
    var back = new Expectation(CHILD, Fate.TOLD, Map.of(RIGHT, NINE), Set.of(WRONG));
    assertThat(
            faults(
                back,
                told(SECOND, WRONG),
                receipt(SECOND, WRONG, State.WITHDRAWN),
                told(FIRST, RIGHT)))
        .isEmpty();
    assertThat(faults(back, told(SECOND, WRONG), told(FIRST, RIGHT)))
        .anyMatch(fault -> fault.contains("which gave it back"));
  }

  private static Expectation told() {
    return new Expectation(CHILD, Fate.TOLD, Map.of(RIGHT, NINE), Set.of());
  }

  private static List<String> faults(Expectation truth, ReceiptMessage... receipts) {
    var night = new Night(List.of(), List.of(truth), List.of(), List.of(), List.of());
    var published =
        new Published("E23000015", "R1", Optional.of(EVENT), Optional.of(1), List.of("c1"), true);
    var all = List.of(receipts);
    var schools = all.stream().map(ReceiptMessage::urn).distinct().toList();
    var nudges =
        schools.stream().map(urn -> new Nudge(urn + "@x.invalid", AT.toInstant())).toList();
    var disclosures = all.stream().map(VerdictTest::disclosure).toList();
    return new Verdict(
            night,
            Accounting.of(List.of(published), all),
            all,
            Map.of(RIGHT + "@x.invalid", RIGHT, WRONG + "@x.invalid", WRONG))
        .faults(nudges, disclosures);
  }

  private ReceiptMessage told(UUID notification, String urn) {
    return receipt(notification, urn, State.TOLD);
  }

  private ReceiptMessage receipt(UUID notification, @Nullable String urn, State state) {
    return new ReceiptMessage(
        EVENT,
        1,
        CHILD.force(),
        CHILD.reference(),
        CHILD.childRef(),
        notification,
        urn,
        null,
        null,
        ++seq,
        state,
        null,
        null,
        null,
        null,
        null,
        AT);
  }

  private static DisclosureMessage disclosure(ReceiptMessage of) {
    return new DisclosureMessage(
        of.notificationId(),
        1,
        DisclosureMessage.Kind.ISSUED,
        of.urn(),
        AT,
        NINE.atOffset(AT.getOffset()),
        null,
        List.of(),
        1L,
        null);
  }
}
