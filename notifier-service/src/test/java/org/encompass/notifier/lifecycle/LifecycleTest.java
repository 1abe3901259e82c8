package org.encompass.notifier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.domain.NotificationState.ACKNOWLEDGED;
import static org.encompass.notifier.domain.NotificationState.HELD;
import static org.encompass.notifier.domain.NotificationState.READ;
import static org.encompass.notifier.domain.NotificationState.SCHEDULED;
import static org.encompass.notifier.domain.NotificationState.TOLD;
import static org.encompass.notifier.domain.NotificationState.WITHDRAWN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
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
  private static final Map<Kind, Map<NotificationState, String>> WRITTEN = written();

  /// The README's table: for each event what each state becomes and the kind of its ledger entry;
  /// "" = nothing happens.
  private static Map<Kind, Map<NotificationState, String>> written() {
    var table = new EnumMap<Kind, Map<NotificationState, String>>(Kind.class);
    var rows = rows();
    var states = cells(rows.getFirst());
    for (var row : rows.subList(2, rows.size())) {
      var cells = cells(row);
      var kind = Kind.valueOf(cells.getFirst().replace("`", ""));
      var line = new EnumMap<NotificationState, String>(NotificationState.class);
      for (int i = 1; i < cells.size() - 1; i++) {
        var state = NotificationState.valueOf(states.get(i).replace("`", ""));
        line.put(state, step(state, cells.get(i), cells.getLast().replace("`", "")));
      }
      table.put(kind, line);
    }
    return table;
  }

  private static List<String> rows() {
    try {
      var readme = Files.readString(Path.of("README.md"));
      var from = readme.indexOf("<!-- lifecycle -->");
      return readme.substring(from, readme.indexOf("<!-- /lifecycle -->")).lines().skip(1).toList();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  private static String step(NotificationState state, String cell, String ledger) {
    return switch (cell) {
      case "" -> "";
      case "same" -> state + " " + ledger;
      case "noted" -> state + " " + ledger + "_AFTER_WITHDRAWAL";
      default -> NotificationState.valueOf(cell) + " " + ledger;
    };
  }

  @Test
  void theTableIsTheWrittenOne() {
    assertThat(WRITTEN.keySet()).containsExactlyInAnyOrder(Kind.values());
    for (var kind : Kind.values()) {
      for (var state : NotificationState.values()) {
        var step = Lifecycle.TABLE.get(state).get(kind);
        assertThat(step == null ? "" : step.to() + " " + step.ledger())
            .as("%s in %s", kind, state)
            .isEqualTo(WRITTEN.get(kind).get(state));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyStateKnowsWhatEveryEventMakesOfIt(Kind kind) {
    for (var state : NotificationState.values()) {
      var before = kind == Kind.RESUMED ? suspended(in(state)) : in(state);
      var outcome = Lifecycle.decide(before, event(kind), now(kind));
      var step = outcome.step();
      assertThat(step == null ? "" : outcome.after().state() + " " + step.ledger())
          .as("%s in %s", kind, state)
          .isEqualTo(WRITTEN.get(kind).get(state));
    }
  }

  /// Whatever the order in which news comes, nobody who knows is ever told to know less.
  @Test
  void noStepLeadsBack() {
    Lifecycle.TABLE.forEach(
        (from, steps) ->
            steps.forEach(
                (kind, step) ->
                    assertThat(step.to()).as("%s in %s", kind, from).isGreaterThanOrEqualTo(from)));
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
    var read = after(in(SCHEDULED), new NotificationEvent.Read("k1", 1, BEFORE));
    var mailed = Lifecycle.decide(read, new NotificationEvent.MailAccepted("k1"), AFTER);
    assertThat(mailed.after()).isEqualTo(read);
    assertThat(mailed.tell()).isFalse();
    assertThat(read.toldAt()).isEqualTo(BEFORE);
  }

  @Test
  void itIsUnreadUntilSomebodyKnowsTheNewestContent() {
    assertThat(in(SCHEDULED).unread()).isTrue();
    var read = after(in(TOLD), new NotificationEvent.Read("k1", 1, BEFORE));
    assertThat(read.unread()).isFalse();
    var amended = after(read, new NotificationEvent.Amended(2, List.of(), 1));
    assertThat(amended.unread()).isTrue();
    assertThat(after(amended, new NotificationEvent.Read("k1", 1, BEFORE)).unread()).isTrue();
    assertThat(after(amended, new NotificationEvent.Read("k1", 2, BEFORE)).unread()).isFalse();
    assertThat(after(amended, event(Kind.ACKNOWLEDGED)).unread()).isFalse();
  }

  @Test
  void whoeverIsTelephonedKnowsWhatWasTrueThen() {
    var called = after(in(TOLD), event(Kind.PHONE_CALL));
    assertThat(called).matches(n -> n.inHand() && !n.unread());
    assertThat(after(called, new NotificationEvent.Amended(2, List.of(), 1)).unread()).isTrue();
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

  @Test
  void whatIsHeldSaysWhyByTheNewCalendar() {
    var held = Lifecycle.decide(in(HELD), moved("HOLIDAY"), BEFORE);
    assertThat(held.after().reason()).isEqualTo("HOLIDAY");
    assertThat(held.tell()).isTrue();
    assertThat(after(held.after(), moved(null)).reason()).isEqualTo("HOLIDAY"); // until released
    assertThat(after(in(TOLD), moved("HOLIDAY")).reason()).isNull();
  }

  @Test
  void noCalendarEndsASuspension() {
    var suspended = suspended(in(HELD));
    assertThat(suspended.reason()).isEqualTo("SUSPENDED");
    var moved = after(suspended, moved("MORNING"));
    assertThat(moved.suspended()).isTrue();
    assertThat(moved.deadline()).isNotEqualTo(suspended.deadline());
  }

  @Test
  void aSuspensionThatIsOverIsDecidedAnewAlsoWhenItWasMissed() {
    var missed = after(suspended(in(HELD)), new NotificationEvent.DeadlineReached(), DUE);
    var late = after(missed, new NotificationEvent.Resumed(null, AFTER, null), AFTER);
    assertThat(late.releaseAt()).isEqualTo(AFTER);
    assertThat(late.met()).isFalse();
    assertThat(after(late, new NotificationEvent.Released(), AFTER).state()).isEqualTo(SCHEDULED);
    assertThat(after(missed, event(Kind.RESUMED)).reason()).isEqualTo("MORNING");
    assertThat(Lifecycle.decide(late, event(Kind.RESUMED), AFTER).step()).isNull();
  }

  private static Notification suspended(Notification before) {
    return after(before, new NotificationEvent.Suspended());
  }

  private static NotificationEvent moved(@Nullable String held) {
    var deadline = new Deadline(DUE.plusSeconds(86400), "moved", "deadline-1 SCHOOL", false);
    return new NotificationEvent.DeadlineMoved(deadline, held, null, null);
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
      case SUSPENDED -> new NotificationEvent.Suspended();
      case RESUMED -> new NotificationEvent.Resumed("MORNING", BEFORE, null);
      case MAIL_ACCEPTED -> new NotificationEvent.MailAccepted("k1");
      case PHONE_CALL -> new NotificationEvent.PhoneCall("desk account 1", "SPOKEN");
      case READ -> new NotificationEvent.Read("k1", 1, BEFORE);
      case ACKNOWLEDGED -> new NotificationEvent.Acknowledged("k1", "OTHER", BEFORE);
      case HANDED_OVER -> new NotificationEvent.HandedOver("k1", "k2");
      case RETURNED -> new NotificationEvent.Returned("k1", BEFORE);
      case WITHDRAWN -> new NotificationEvent.Withdrawn("REMOVED");
      case DEADLINE_REACHED -> new NotificationEvent.DeadlineReached();
      case DEADLINE_MOVED -> moved(null);
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
        null,
        1);
  }

  private static @Nullable String reason(NotificationState state) {
    return state == HELD ? "MORNING" : null;
  }
}
