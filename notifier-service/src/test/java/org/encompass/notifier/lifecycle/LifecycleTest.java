package org.encompass.notifier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.domain.NotificationState.ACKNOWLEDGED;
import static org.encompass.notifier.domain.NotificationState.HELD;
import static org.encompass.notifier.domain.NotificationState.READ;
import static org.encompass.notifier.domain.NotificationState.SCHEDULED;
import static org.encompass.notifier.domain.NotificationState.TOLD;
import static org.encompass.notifier.domain.NotificationState.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.lifecycle.Lifecycle.Kind;
import org.encompass.schemas.ReceiptMessage.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {
  private static final Instant DUE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant BEFORE = DUE.minusSeconds(600);
  private static final Instant AFTER = DUE.plusSeconds(600);
  private static final List<String> COLUMNS =
      List.of("HELD", "SCHEDULED", "TOLD", "READ", "ACKNOWLEDGED", "WITHDRAWN");

  /// Each event: what each state becomes, in the order of COLUMNS; "-" = nothing happens.
  private static final Map<Kind, List<String>> EXPECTED =
      Map.ofEntries(
          Map.entry(Kind.RELEASED, List.of("SCHEDULED", "-", "-", "-", "-", "-")),
          Map.entry(
              Kind.MAIL_ACCEPTED,
              List.of("-", "TOLD", "TOLD", "READ", "ACKNOWLEDGED", "WITHDRAWN")),
          Map.entry(Kind.PHONE_CALL, List.of("TOLD", "TOLD", "TOLD", "READ", "ACKNOWLEDGED", "-")),
          Map.entry(Kind.READ, List.of("-", "READ", "READ", "READ", "ACKNOWLEDGED", "WITHDRAWN")),
          Map.entry(
              Kind.ACKNOWLEDGED,
              List.of(
                  "-",
                  "ACKNOWLEDGED",
                  "ACKNOWLEDGED",
                  "ACKNOWLEDGED",
                  "ACKNOWLEDGED",
                  "WITHDRAWN")),
          Map.entry(
              Kind.HANDED_OVER, List.of("-", "SCHEDULED", "TOLD", "READ", "ACKNOWLEDGED", "-")),
          Map.entry(
              Kind.RETURNED, List.of("-", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "-")),
          Map.entry(
              Kind.WITHDRAWN,
              List.of("WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "-")),
          Map.entry(
              Kind.DEADLINE_REACHED,
              List.of("HELD", "SCHEDULED", "TOLD", "READ", "ACKNOWLEDGED", "-")),
          Map.entry(
              Kind.DEADLINE_MOVED,
              List.of("HELD", "SCHEDULED", "TOLD", "READ", "ACKNOWLEDGED", "-")),
          Map.entry(
              Kind.AUDIENCE_CHANGED,
              List.of("HELD", "SCHEDULED", "TOLD", "READ", "ACKNOWLEDGED", "-")),
          Map.entry(
              Kind.AMENDED, List.of("HELD", "SCHEDULED", "TOLD", "READ", "ACKNOWLEDGED", "-")));

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyStateKnowsWhatEveryEventMakesOfIt(Kind kind) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      var state = NotificationState.valueOf(COLUMNS.get(column));
      var outcome = Lifecycle.decide(in(state), event(kind), now(kind));
      var expected = EXPECTED.get(kind).get(column);
      assertThat(outcome.step() == null ? "-" : outcome.after().state().name())
          .as("%s in %s", kind, state)
          .isEqualTo(expected);
      if (outcome.step() != null) {
        assertThat(outcome.step().ledger()).isNotBlank();
        assertThat(outcome.step().to()).isEqualTo(outcome.after().state());
      }
    }
  }

  private static Instant now(Kind kind) {
    return kind == Kind.DEADLINE_REACHED ? DUE : BEFORE;
  }

  @Test
  void acknowledgedInTimeIsMetAtOnce() {
    assertThat(after(in(TOLD), new NotificationEvent.Acknowledged("k1", null, DUE)).met()).isTrue();
  }

  @Test
  void acknowledgedTooLateIsNotMet() {
    assertThat(after(in(TOLD), new NotificationEvent.Acknowledged("k1", null, AFTER)).met())
        .isFalse();
  }

  @Test
  void anAcknowledgementInTimeThatIsHeardOfLateWasInTime() {
    var missed = after(in(TOLD), new NotificationEvent.DeadlineReached(), DUE);
    assertThat(missed.met()).isFalse();
    var heard = after(missed, new NotificationEvent.Acknowledged("k1", null, BEFORE), AFTER);
    assertThat(heard.met()).isTrue();
  }

  @Test
  void aCallInTimeIsMetAndSaysSo() {
    var called = after(in(SCHEDULED), new NotificationEvent.PhoneCall("desk account 1", "SPOKEN"));
    assertThat(called.met()).isTrue();
    assertThat(called.state()).isEqualTo(TOLD);
    assertThat(called.reason()).isEqualTo("BY_PHONE");
  }

  @Test
  void aCallAboutAHeldOneEndsTheHold() {
    var called = after(in(HELD), new NotificationEvent.PhoneCall("desk account 1", "SPOKEN"));
    assertThat(called.state()).isEqualTo(TOLD);
    assertThat(called.reason()).isEqualTo("BY_PHONE");
    assertThat(called.releaseAt()).isNull();
    assertThat(called.disclosed()).isTrue();
  }

  @Test
  void aMailAloneDoesNotMeetTheDeadline() {
    var told = after(in(SCHEDULED), new NotificationEvent.MailAccepted("k1"));
    assertThat(told.met()).isNull();
    assertThat(after(told, new NotificationEvent.DeadlineReached(), DUE).met()).isFalse();
  }

  @Test
  void theDeadlineIsJudgedOnceAndNotBefore() {
    var early = Lifecycle.decide(in(TOLD), new NotificationEvent.DeadlineReached(), BEFORE);
    assertThat(early.step()).isNull();
    var missed = after(in(TOLD), new NotificationEvent.DeadlineReached(), DUE);
    assertThat(Lifecycle.decide(missed, new NotificationEvent.DeadlineReached(), AFTER).step())
        .isNull();
  }

  @Test
  void aMailThatIsAcceptedAfterTheReadTakesNothingBack() {
    var read = after(in(SCHEDULED), new NotificationEvent.Read("k1", BEFORE));
    var mailed = Lifecycle.decide(read, new NotificationEvent.MailAccepted("k1"), AFTER);
    assertThat(mailed.after()).isEqualTo(read);
    assertThat(mailed.tell()).isFalse();
    assertThat(read.toldAt()).isEqualTo(BEFORE);
  }

  @Test
  void whatThePortalIsToldRaisesTheVersion() {
    assertThat(after(in(TOLD), new NotificationEvent.Amended(2, List.of(), 1)).version())
        .isEqualTo(2);
    assertThat(after(in(HELD), new NotificationEvent.Amended(2, List.of(), 1)).version())
        .isEqualTo(1);
    assertThat(after(in(TOLD), new NotificationEvent.MailAccepted("k1")).version()).isEqualTo(1);
  }

  @Test
  void aHeldOneIsWithdrawnWithoutThePortalEverKnowing() {
    assertThat(after(in(HELD), new NotificationEvent.Withdrawn("REVIEW")).disclosed()).isFalse();
    assertThat(after(in(TOLD), new NotificationEvent.Withdrawn("REMOVED")).disclosed()).isTrue();
  }

  @Test
  void aReturnedOneSaysWhy() {
    var returned = after(in(READ), new NotificationEvent.Returned("k1", BEFORE));
    assertThat(returned.state()).isEqualTo(WITHDRAWN);
    assertThat(returned.reason()).isEqualTo("RETURNED");
  }

  @Test
  void aJudgedDeadlineDoesNotMove() {
    var judged = after(in(ACKNOWLEDGED), new NotificationEvent.DeadlineReached(), DUE);
    assertThat(Lifecycle.decide(judged, event(Kind.DEADLINE_MOVED), AFTER).step()).isNull();
  }

  private static Notification after(Notification before, NotificationEvent event) {
    return after(before, event, BEFORE);
  }

  private static Notification after(Notification before, NotificationEvent event, Instant now) {
    return Lifecycle.decide(before, event, now).after();
  }

  private static NotificationEvent event(Kind kind) {
    return switch (kind) {
      case RELEASED -> new NotificationEvent.Released();
      case MAIL_ACCEPTED -> new NotificationEvent.MailAccepted("k1");
      case PHONE_CALL -> new NotificationEvent.PhoneCall("desk account 1", "SPOKEN");
      case READ -> new NotificationEvent.Read("k1", BEFORE);
      case ACKNOWLEDGED -> new NotificationEvent.Acknowledged("k1", "OTHER", BEFORE);
      case HANDED_OVER -> new NotificationEvent.HandedOver("k1", "k2");
      case RETURNED -> new NotificationEvent.Returned("k1", BEFORE);
      case WITHDRAWN -> new NotificationEvent.Withdrawn("REMOVED");
      case DEADLINE_REACHED -> new NotificationEvent.DeadlineReached();
      case DEADLINE_MOVED ->
          new NotificationEvent.DeadlineMoved(
              new Deadline(DUE.plusSeconds(86400), "moved", "deadline-1 SCHOOL", false),
              null,
              null);
      case AUDIENCE_CHANGED -> new NotificationEvent.AudienceChanged(List.of("k9"), 2, 0);
      case AMENDED -> new NotificationEvent.Amended(2, List.of(), 1);
    };
  }

  private static Notification in(NotificationState state) {
    return new Notification(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        Recipient.of("100001"),
        1,
        1,
        state,
        reason(state),
        Route.AUTO,
        new Deadline(DUE, "first", "deadline-1 SCHOOL", false),
        null,
        null,
        null,
        List.of(),
        1,
        "E23000015",
        "REF-1",
        "c1",
        BEFORE,
        null,
        null,
        null,
        null,
        null);
  }

  private static @Nullable String reason(NotificationState state) {
    return state == HELD ? "MORNING" : null;
  }
}
