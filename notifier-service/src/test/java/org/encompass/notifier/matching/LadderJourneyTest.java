package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.HEAD;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.junit.jupiter.api.Test;

/// Who is told next while nobody reads, minute by minute, as the mail server sees it: each test
/// says everything that was sent, and so that nothing else was.
@NotifierTest
class LadderJourneyTest extends LadderJourney {
  @Test
  void everybodyHearsInTurnWhereNobodyReads() {
    staff(lead(), deputy(), other(), head());
    var notification = routed();
    sent("lead NEWS");
    at(notification, 91);
    sent("lead NEWS");
    at(notification, 90);
    sent("lead NEWS", "lead UNREAD");
    at(notification, 46);
    sent("lead NEWS", "lead UNREAD");
    at(notification, 45);
    sent("lead NEWS", "lead UNREAD", "deputy DEPUTY", "other DEPUTY");
    at(notification, 31);
    sent("lead NEWS", "lead UNREAD", "deputy DEPUTY", "other DEPUTY");
    at(notification, 30);
    sent("lead NEWS", "lead UNREAD", "deputy DEPUTY", "other DEPUTY", "head HEAD");
    at(notification, 15);
    at(notification, 0);
    at(notification, -600);

    sent("lead NEWS", "lead UNREAD", "deputy DEPUTY", "other DEPUTY", "head HEAD");
    steps(notification, "REMINDER TOLD", "DEPUTIES TOLD", "HEAD TOLD", "CALL_SHEET LISTED");
    assertThat(ledger(notification.childId()))
        .containsSubsequence(
            "LADDER_REMINDER", "LADDER_DEPUTIES", "LADDER_HEAD", "LADDER_CALL_SHEET", "JUDGED");
  }

  @Test
  void nobodyElseHearsOnceSomebodyHasRead() {
    staff(lead(), deputy(), head());
    var notification = routed();
    sent("lead NEWS");
    at(notification, 90);
    sent("lead NEWS", "lead UNREAD");
    read(notification, "lead");
    at(notification, 45);
    at(notification, 30);
    at(notification, 15);

    sent("lead NEWS", "lead UNREAD");
    steps(
        notification,
        "REMINDER TOLD",
        "DEPUTIES NOT_NEEDED",
        "HEAD NOT_NEEDED",
        "CALL_SHEET LISTED");
  }

  @Test
  void nobodyHearsMoreOfWhatIsAcknowledged() {
    staff(lead(), deputy(), head());
    var notification = routed();
    sent("lead NEWS");
    apply(notification, new NotificationEvent.Acknowledged(id("lead"), null, clock.instant()));
    endsInSilence(notification);
  }

  @Test
  void nobodyHearsMoreOfWhatWasToldByTelephone() {
    staff(lead(), deputy(), head());
    var notification = routed();
    sent("lead NEWS");
    apply(notification, new NotificationEvent.PhoneCall("desk account 1", "TOLD LEAD NONE"));
    endsInSilence(notification);
  }

  private void endsInSilence(Notification notification) {
    at(notification, 0);
    sent("lead NEWS");
    steps(
        notification,
        "REMINDER NOT_NEEDED",
        "DEPUTIES NOT_NEEDED",
        "HEAD NOT_NEEDED",
        "CALL_SHEET NOT_NEEDED");
  }

  @Test
  void withLittleTimeLeftDeputiesHearWithTheLeads() {
    staff(lead(), deputy(), head());
    clock.set(schedule.national(clock.instant()).at().minus(Duration.ofMinutes(40)));
    var notification = routed();
    sent("deputy DEPUTY", "lead NEWS");
    steps(notification, "REMINDER INCLUDED", "DEPUTIES INCLUDED", "HEAD", "CALL_SHEET");
    at(notification, 30);
    sent("deputy DEPUTY", "lead NEWS", "head HEAD");
  }

  @Test
  void theDeputyIsToldForALeadWhoIsAwayAndWhoMayNotSeeItIsPassedBy() {
    var today = day(clock.instant());
    incident.conflicts = List.of(new Conflict(null, "Quentin Elsewhere"));
    staff(
        away(lead(), today, today.plusDays(9)),
        deputy(),
        person("conflicted", "Quentin Elsewhere", DEPUTY),
        person("chief", "Quentin Elsewhere", HEAD));
    var notification = routed();
    sent("deputy NEWS");
    at(notification, 90);
    at(notification, 45);
    at(notification, 30);

    sent("deputy NEWS", "deputy UNREAD");
    steps(notification, "REMINDER TOLD", "DEPUTIES INCLUDED", "HEAD NOBODY", "CALL_SHEET");
  }

  @Test
  void anUntrainedOnlyContactIsToldAndWhoMayNotReadIsNot() {
    staff(untrained("lead", LEAD), head());
    var notification = routed();
    sent("lead NEWS");
    staff(lead(), untrained("deputy", DEPUTY), head());
    at(notification, 45);
    sent("lead NEWS", "lead UNREAD");
    steps(notification, "REMINDER TOLD", "DEPUTIES NOBODY", "HEAD", "CALL_SHEET");
  }

  @Test
  void aDeputyWhoIsNamedAfterTheStepIsToldAndOneWhoIsHiddenFromThenOnIsNot() {
    staff(lead(), head());
    var notification = routed();
    sent("lead NEWS");
    at(notification, 45);
    sent("lead NEWS", "lead UNREAD");
    steps(notification, "REMINDER TOLD", "DEPUTIES NOBODY", "HEAD", "CALL_SHEET");

    staff(lead(), deputy(), head());
    sent("lead NEWS", "lead UNREAD", "deputy DEPUTY");
    steps(notification, "REMINDER TOLD", "DEPUTIES TOLD", "HEAD", "CALL_SHEET");

    incident.conflicts = List.of(new Conflict(null, "Dora Birchall"));
    amend();
    sweeps.run("register");
    steps(notification, "REMINDER TOLD", "DEPUTIES NOBODY", "HEAD", "CALL_SHEET");
    staff(lead(), deputy(), other(), head());
    sent("lead NEWS", "lead UNREAD", "deputy DEPUTY", "other DEPUTY");
  }

  @Test
  void whatIsAmendedHasToBeReadAgain() {
    staff(lead(), deputy(), head());
    var notification = routed();
    read(notification, "lead");
    sent("lead NEWS");
    at(notification, 40);
    steps(notification, "REMINDER NOT_NEEDED", "DEPUTIES NOT_NEEDED", "HEAD", "CALL_SHEET");
    incident.circumstances = "Shouting was heard again.";
    amend();
    sent("lead NEWS", "deputy DEPUTY", "lead NEWS");
    steps(notification, "REMINDER INCLUDED", "DEPUTIES INCLUDED", "HEAD", "CALL_SHEET");
    at(notification, 30);
    sent("lead NEWS", "deputy DEPUTY", "lead NEWS", "head HEAD");
  }

  @Test
  void aSchoolThatClosesThisMorningBeginsAnewOnTheNext() {
    staff(lead(), deputy());
    var notification = routed();
    sent("lead NEWS");
    at(notification, 90);
    sent("lead NEWS", "lead UNREAD");
    closes(notification);
    var moved = only(notification.childId());
    assertThat(moved.deadline().at()).isAfter(notification.deadline().at());
    at(notification, 0);
    sent("lead NEWS", "lead UNREAD");
    at(moved, 91);
    sent("lead NEWS", "lead UNREAD");
    at(moved, 45);
    sent("lead NEWS", "lead UNREAD", "deputy DEPUTY", "lead UNREAD");
  }

  @Test
  void whoWasDownSinceSevenTakesEveryStepOnceAndAtOnce() {
    staff(lead(), deputy(), head());
    var notification = routed();
    sent("lead NEWS");
    clock.set(notification.deadline().at().minus(Duration.ofMinutes(20)));
    afterAStart("ladderSweep");
    afterAStart("ladderSweep");
    sent("lead NEWS", "deputy DEPUTY", "head HEAD", "lead UNREAD");
    steps(notification, "REMINDER TOLD", "DEPUTIES TOLD", "HEAD TOLD", "CALL_SHEET");
  }

  @Test
  void onlyAHeadIsNobodyToTell() {
    staff(head());
    var notification = routed();
    at(notification, 30);
    sent("head HEAD");
    assertThat(only(notification.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    steps(notification, "REMINDER NOBODY", "DEPUTIES NOBODY", "HEAD TOLD", "CALL_SHEET");
    staff(lead(), head());
    sent("head HEAD", "lead NEWS");
  }

  private void closes(Notification notification) {
    school(
        urn,
        s -> {
          closes(s, ++revision, day(notification.deadline().at()));
          s.contacts = List.of(lead(), deputy());
        });
    sweeps.run("register");
  }

  private Contact untrained(String who, Role role) {
    return new Contact(id(who), "Una Trained", role, address(who), null, null, null, null, null);
  }

  private static Contact away(Contact who, LocalDate from, LocalDate to) {
    return new Contact(
        who.contactId(),
        who.name(),
        who.role(),
        who.email(),
        null,
        null,
        who.trainedUntil(),
        List.of(new Away(from, to)),
        null);
  }
}
