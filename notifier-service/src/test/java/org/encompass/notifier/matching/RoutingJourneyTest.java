package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.notifier.AwakeQuartz;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.disclosure.MarkedPhrase;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.matching.linkage.FieldEvidence;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.ReceiptMessage;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;

@NotifierTest
class RoutingJourneyTest extends CaseJourney {
  @Autowired private Decisions decisions;
  @Autowired private Scheduler quartz;

  @Test
  void aSureChildIsScheduledDisclosedAndAccountedFor() {
    var notification = routed();

    assertThat(notification.state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(notification.deadline().at().atZone(ZoneOffset.UTC).getHour()).isEqualTo(9);
    assertThat(disclosed(notification)).containsExactly("ISSUED");
    assertThat(lastReceipt(notification).deadline()).isNotNull();
    assertThat(lastReceipt(notification).route()).isEqualTo(ReceiptMessage.Route.AUTO);
    assertThat(ledger(notification.childId())).contains("PLANNED");
    assertThat(
            jdbc.queryForObject(
                "select actor from ledger where notification_id = ? and kind = 'PLANNED'",
                String.class,
                notification.notificationId()))
        .isEqualTo("matching model " + Linker.model());
    assertThat(
            jdbc.queryForObject(
                "select basis from ledger where notification_id = ? and kind = 'PLANNED'",
                String.class,
                notification.notificationId()))
        .contains("s.49A", "national-1");
  }

  @Test
  void eachDecisionIsKeptWithWhatSpeaksForIt() {
    var decision = decisions.latest(routed().childId()).orElseThrow();
    assertThat(decision.answer()).isEqualTo("AUTO");
    var why = decision.explanation();
    assertThat(why).isNotNull();
    assertThat(why.model()).isEqualTo(Linker.model());
    assertThat(why.gates()).isEmpty();
    assertThat(why.posterior()).isGreaterThanOrEqualTo(0.9999);
    assertThat(why.evidence().stream().mapToDouble(FieldEvidence::bits).sum())
        .isCloseTo(why.score(), within(1e-6));

    somebodyElse();
    incident.reference += "-B";
    var unknown = decisions.latest(inReview()).orElseThrow();
    assertThat(unknown.answer()).isEqualTo("REVIEW");
    assertThat(unknown.reasons()).containsExactly("NOT_ON_ROLL");
    assertThat(unknown.explanation()).isNotNull();

    child.born = LocalDate.of(2000, 5, 5);
    incident.reference += "-C";
    var adult = decisions.latest(file()).orElseThrow();
    assertThat(adult.answer()).isEqualTo("OUT_OF_SCOPE");
    assertThat(adult.reasons()).containsExactly("ADULT");
  }

  @Test
  void quartzWakesTheRoutingWithoutAnybodysHelp() throws SchedulerException {
    enrol(urn, r -> {});
    incident.children = List.of(child.make());
    var childId = files.file(incident, clock.instant());
    try (var _ = new AwakeQuartz(quartz)) {
      await().atMost(SOON).untilAsserted(() -> assertThat(live(childId)).hasSize(1));
    }
    assertThat(
            jdbc.queryForList(
                "select job_name from qrtz_triggers t join qrtz_job_details"
                    + " using (sched_name, job_name, job_group)",
                String.class))
        .contains("routing", "release", "deadlines", "register");
  }

  @Test
  void theSecondIncidentOfAPupilIsCounted() {
    routed();
    incident.reference += "-B";
    incident.children = List.of(child.make());
    var second = files.file(incident, clock.instant());
    route();

    assertThat(only(second).state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from pupil_notice where pupil_hash ="
                    + " (select pupil_hash from pupil_notice where child_id = ?)",
                Integer.class,
                second))
        .isEqualTo(2);
  }

  @Test
  void anAmendmentThatChangesNothingDisclosedIsNotDisclosed() {
    var notification = routed();
    amend();
    assertThat(disclosed(notification)).containsExactly("ISSUED");
  }

  @Test
  void anAmendmentThatChangesWhatSchoolsReadIsDisclosed() {
    var notification = routed();
    incident.actionsTaken = "Advice was given.";
    amend();
    assertThat(disclosed(notification)).containsExactly("ISSUED", "AMENDED");
    assertThat(only(notification.childId()).contentVersion()).isEqualTo(2);
  }

  @Test
  void anotherIdentityMovesTheChildToItsSchool() {
    var notification = routed();
    somebodyElse();
    enrol(otherUrn, r -> {});
    amend();
    assertThat(notifications.find(notification.notificationId()))
        .hasValueSatisfying(n -> assertThat(n.reason()).isEqualTo("REROUTED"));
    assertThat(disclosed(notification)).containsExactly("ISSUED", "WITHDRAWN");
    assertThat(live(notification.childId()))
        .singleElement()
        .satisfies(n -> assertThat(n.recipient().key()).isEqualTo(otherUrn));
  }

  @Test
  void aChildOutOfScopeByAMistypedDateIsLookedAtAnew() {
    child.born = day(incident.occurred).minusYears(18).minusDays(1);
    enrol(urn, r -> {});
    var childId = file();
    assertThat(children.find(childId).orElseThrow().state()).isEqualTo(ChildState.OUT_OF_SCOPE);
    amend();
    assertThat(ledger(childId)).containsExactly("OUT_OF_SCOPE"); // nothing new to say

    incident.occurred = incident.occurred.minus(Duration.ofDays(3)); // still seventeen
    amend();
    assertThat(only(childId).recipient().key()).isEqualTo(urn);
  }

  @Test
  void aRemovedChildIsTakenBack() {
    var notification = routed();
    files.remove(notification.childId());
    route();
    assertThat(disclosed(notification)).containsExactly("ISSUED", "WITHDRAWN");
    assertThat(children.find(notification.childId()).orElseThrow().state())
        .isEqualTo(ChildState.WITHDRAWN);
  }

  @Test
  void aSchoolInConflictIsAskedAbout() {
    incident.conflicts = List.of(new Conflict(urn, null));
    enrol(urn, r -> {});
    asksBecause("CONFLICT_AT_SCHOOL");
  }

  @Test
  void aSchoolThatFollowsOneInConflictIsAskedAbout() {
    otherIsFollowedByThis();
    incident.conflicts = List.of(new Conflict(otherUrn, null));
    enrol(urn, r -> {});
    asksBecause("CONFLICT_AT_SCHOOL");
  }

  @Test
  void aSchoolInConflictThatNobodyKnowsIsAskedAbout() {
    incident.conflicts = List.of(new Conflict("199999", null));
    enrol(urn, r -> {});
    asksBecause("CONFLICT_UNTRACED");
  }

  @Test
  void textThatCouldNotBeCheckedIsMarkedAsAWhole() {
    enrol(urn, r -> {});
    incident.circumstances = "Neighbours heard shouting.";
    var other = new ChildMaker();
    other.ref = "B";
    incident.children = List.of(child.make(), other.make());
    var childId = files.file(incident, clock.instant());
    jdbc.update(
        "update child set sealed = '\\x00' where child_id <> ? and incident_id ="
            + " (select incident_id from child where child_id = ?)",
        childId,
        childId);
    for (int i = 0; i < 6; i++) {
      jdbc.update("update child set route_after = '-infinity' where child_id = ?", childId);
      route();
    }
    var review = reviews.find(childId).orElseThrow();
    assertThat(review.item().reasons()).containsExactly("ROUTING_FAILED", "FREE_TEXT_UNCHECKED");
    assertThat(review.notes().marked())
        .anySatisfy(
            marked -> {
              assertThat(marked.kind()).isEqualTo(MarkedPhrase.Kind.UNCHECKED);
              assertThat(marked.phrase()).isEqualTo("Neighbours heard shouting.");
            });
  }

  @Test
  void aChildThatCannotBeReadHoldsUpNobodyAndEndsWithAPerson() {
    enrol(urn, r -> {});
    incident.children = List.of(child.make());
    var poisoned = files.file(incident, clock.instant());
    jdbc.update("update child set sealed = '\\x00' where child_id = ?", poisoned);
    route();
    incident.reference += "-B";
    var sound = files.file(incident, clock.instant());
    route();
    assertThat(live(sound)).hasSize(1);
    for (int i = 0; i < 5; i++) {
      jdbc.update("update child set route_after = '-infinity' where child_id = ?", poisoned);
      route();
    }
    assertThat(
            jdbc.queryForMap(
                "select state, reason, unrouted from child where child_id = ?", poisoned))
        .containsEntry("state", "IN_REVIEW")
        .containsEntry("reason", "ROUTING_FAILED")
        .containsEntry("unrouted", false);
  }

  private void asksBecause(String code) {
    assertThat(reviews.find(file()))
        .hasValueSatisfying(review -> assertThat(review.item().reasons()).containsExactly(code));
  }
}
