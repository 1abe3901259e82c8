package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.encompass.notifier.Made;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// What calendars that change, and holidays that end, do to deadlines.
@NotifierTest
class CalendarJourneyTest extends CaseJourney {
  @Autowired private AutowireCapableBeanFactory beans;

  @Test
  void aSchoolThatClosesThisMorningMovesTodaysDeadline() {
    var before = routed();
    clock.set(before.deadline().at().minus(Duration.ofMinutes(40)));
    var today = day(before.deadline().at());
    school(urn, s -> closes(s, 2, today));
    sweeps.run("register");

    var after = only(before.childId());
    assertThat(day(after.deadline().at())).isAfter(today);
    assertThat(after.deadline().because()).contains("the school is closed on ");
    assertThat(lastReceipt(before).deadline().toInstant()).isEqualTo(after.deadline().at());
    clock.set(before.deadline().at());
    sweeps.run("deadlines");
    assertThat(only(before.childId()).met()).isNull();
  }

  /// Found by the simulator: who writes down that an entry was seen must follow all of it.
  @Test
  void anAmendmentThatComesFirstDoesNotHideANewCalendar() {
    var before = routed();
    var closed = day(before.deadline().at());
    school(urn, s -> closes(s, 2, closed));
    incident.circumstances = "Shouting was heard again.";
    amend();
    sweeps.run("register");

    var after = only(before.childId());
    assertThat(after.contentVersion()).isEqualTo(2);
    assertThat(day(after.deadline().at())).isAfter(closed);
  }

  @Test
  void nothingButACalendarMovesADeadline() {
    var first = routed();
    clock.advance(Duration.ofDays(1));
    incident.circumstances = "Shouting was heard again.";
    amend();
    assertThat(only(first.childId()).deadline()).isEqualTo(first.deadline());
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    decide(first.childId(), otherUrn);
    assertThat(live(first.childId()))
        .singleElement()
        .satisfies(
            n -> {
              assertThat(n.recipient().key()).isEqualTo(otherUrn);
              assertThat(n.deadline().at()).isEqualTo(first.deadline().at());
            });
  }

  @Test
  void theCalendarOfTheAuthorityMovesTheDeadlineOfADecision() {
    child.laCode = "510";
    var childId = inReview();
    var first = deadlineOfReview(childId);
    school("LA:510", s -> closes(s, 1, day(first)));
    sweeps.run("review-calendar");
    var moved = deadlineOfReview(childId);
    assertThat(moved).isAfter(first);
    assertThat(ledger(childId)).containsOnlyOnce("DEADLINE_MOVED");

    incident.circumstances = "Shouting was heard again.";
    clock.advance(Duration.ofHours(1));
    amend();
    assertThat(deadlineOfReview(childId)).isEqualTo(moved);
    school("LA:510", s -> s.revision = 2); // open after all
    sweeps.run("review-calendar");
    assertThat(deadlineOfReview(childId)).isEqualTo(first);
  }

  @Test
  void aChildAboutWhomNobodyDecidesIsMissedOnce() {
    var childId = inReview();
    clock.set(deadlineOfReview(childId).plus(Duration.ofHours(3)));
    atOnce("deadlines");
    sweeps.run("deadlines");
    assertThat(reviews.find(childId).orElseThrow().item().met()).isFalse();
    assertThat(ledger(childId)).containsOnlyOnce("JUDGED");
  }

  @Test
  void newBankHolidaysMoveWhatAnEarlierStartPlanned() {
    var notification = routed();
    somebodyElse();
    incident.reference += "-B";
    var childId = inReview();
    var review = deadlineOfReview(childId);
    for (var plan : List.of("notification set calendar_rule", "child set deadline_rule")) {
      jdbc.update(
          "update "
              + plan
              + " = 'deadline-1 NATIONAL, bank holidays 00000000',"
              + " deadline = deadline - interval '1 minute' where child_id in (?, ?)",
          notification.childId(),
          childId);
    }
    afterAStart("registerSweep");
    afterAStart("reviewCalendarSweep");

    assertThat(only(notification.childId()).deadline()).isEqualTo(notification.deadline());
    assertThat(deadlineOfReview(childId)).isEqualTo(review);
    assertThat(ledger(notification.childId())).containsOnlyOnce("DEADLINE_MOVED");
    assertThat(ledger(childId)).containsOnlyOnce("DEADLINE_MOVED");
  }

  @Test
  void whatWasSentIntoAHolidayIsBroughtBackOnceUnlessItIsAcknowledged() {
    var until = day(clock.instant()).plusDays(20);
    school(urn, s -> onHoliday(s, 2, until));
    school(otherUrn, s -> onHoliday(s, 2, until));
    var sent = routed();
    assertThat(sent.state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(sent.remindOn()).isEqualTo(day(sent.deadline().at())).isAfter(until);
    somebodyElse();
    incident.reference += "-B";
    enrol(otherUrn, r -> {});
    var taken = only(file());
    notifications.apply(
        taken.notificationId(),
        new NotificationEvent.Acknowledged("k1", null, clock.instant()),
        clock.instant());

    clock.set(sent.deadline().at().minus(Duration.ofMinutes(121)));
    sweeps.run("reminders");
    assertThat(reminders(sent)).isEmpty();
    clock.set(sent.deadline().at().minus(Duration.ofMinutes(120)));
    atOnce("reminders");
    sweeps.run("reminders");
    assertThat(reminders(sent)).containsExactly("k1");
    assertThat(ledger(sent.childId())).containsOnlyOnce("REMINDED");
    assertThat(reminders(taken)).isEmpty();
  }

  @Test
  void whatTheNewCalendarWouldNotHoldIsHeldNoLonger() {
    incident.force = "E23000016"; // tells in the morning, but into a holiday at once
    var held = routed();
    assertThat(held.state()).isEqualTo(NotificationState.HELD);
    school(urn, s -> onHoliday(s, 2, day(held.deadline().at()).plusDays(9)));
    sweeps.run("register");
    sweeps.run("release");
    var sent = only(held.childId());
    assertThat(sent.state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(sent.remindOn()).isEqualTo(day(sent.deadline().at()));
  }

  @Test
  void aDeadlineIsJudgedOnceHoweverOftenAndLateTheSweepIsWoken() {
    var notification = routed();
    clock.set(notification.deadline().at().plus(Duration.ofHours(7)));
    atOnce("deadlines");
    sweeps.run("deadlines");
    assertThat(only(notification.childId()).met()).isFalse();
    assertThat(ledger(notification.childId())).containsOnlyOnce("JUDGED");
  }

  /// Several nodes' fires at one moment.
  private void atOnce(String sweep) {
    IntStream.range(0, 4).parallel().forEach(_ -> sweeps.run(sweep));
  }

  private void afterAStart(String sweep) {
    var fresh = (Sweep) beans.createBean(beans.getType(sweep));
    while (fresh.run() > 0) {}
  }

  private void onHoliday(Made.SchoolMaker school, long revision, LocalDate until) {
    school.revision = revision;
    school.contacts = List.of(Made.contact("k1", "Una Invented"));
    var today = day(clock.instant());
    var holiday = new Closed(today, until, ClosedKind.HOLIDAY);
    school.calendar =
        new Calendar(null, today.minusDays(60), today.plusDays(200), List.of(holiday));
  }

  private List<String> reminders(Notification notification) {
    return jdbc.queryForList(
        "select contact_id from telling where notification_id = ? and purpose = 'REMINDER'",
        String.class,
        notification.notificationId());
  }
}
