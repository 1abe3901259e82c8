package org.encompass.notifier.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.Made;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.Test;

@NotifierTest
class AudienceJourneyTest extends CaseJourney {
  @Test
  void aNewConflictCountsAlthoughAPersonStillDecides() {
    aLeadAndADeputy();
    var notification = routed();
    assertThat(telling(notification)).containsExactly("k1");
    incident.conflicts = List.of(new Conflict(null, "Una Invented"));
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();

    var hidden = only(notification.childId());
    assertThat(reviews.find(hidden.childId())).isPresent();
    assertThat(hidden.hiddenFrom()).containsExactly("k1");
    assertThat(disclosed(notification)).containsExactly("ISSUED", "UPDATED");
    assertThat(telling(notification)).containsExactly("k2");

    incident.conflicts = List.of(new Conflict(urn, null));
    amend();
    assertThat(live(hidden.childId())).isEmpty();
    assertThat(disclosed(notification)).containsExactly("ISSUED", "UPDATED", "WITHDRAWN");
    assertThat(stillToTell(notification)).isEmpty();
  }

  @Test
  void whoWasNamedAtTheSchoolBeforeIsKeptOutOfTheOneThatFollows() {
    otherIsFollowedByThis();
    aLeadAndADeputy();
    incident.conflicts = List.of(new Conflict(otherUrn, "Una Invented"));

    var notification = routed();

    assertThat(notification.hiddenFrom()).containsExactly("k1");
    assertThat(telling(notification)).containsExactly("k2");
  }

  @Test
  void aSchoolThatClosesWhileTheNewsIsHeldKeepsItsPeopleOutOfTheOneThatFollows() {
    aLeadAndADeputy();
    var held = heldWith(new Conflict(otherUrn, "Una Invented"));
    assertThat(held.hiddenFrom()).isEmpty();
    otherIsFollowedByThis();
    release(held);
    assertThat(only(held.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(only(held.childId()).hiddenFrom()).containsExactly("k1");
    assertThat(telling(held)).containsExactly("k2");
  }

  @Test
  void aSchoolThatClosesWhileTheNewsIsHeldMakesAPersonDecideOnTheOneThatFollows() {
    var held = heldWith(new Conflict(otherUrn, null));
    otherIsFollowedByThis();
    release(held);
    route();
    assertThat(telling(held)).isEmpty();
    assertThat(live(held.childId())).isEmpty();
    assertThat(reviews.find(held.childId()).orElseThrow().item().reasons())
        .containsExactly("CONFLICT_AT_SCHOOL");

    var school = Set.of(new Urn(urn));
    assertThat(decide(held.childId(), new ReviewDecision.Schools(school, school)))
        .isEqualTo(Reviews.Decided.DONE);
    assertThat(live(held.childId())).singleElement().satisfies(this::release);
    assertThat(live(held.childId()))
        .singleElement()
        .satisfies(told -> assertThat(told.state()).isEqualTo(NotificationState.SCHEDULED));
  }

  @Test
  void aTelephoneCallAboutAHeldOneIsLookedAtAsWell() {
    var held = heldWith(new Conflict(otherUrn, null));
    otherIsFollowedByThis();
    var call = new NotificationEvent.PhoneCall("desk account 1", "TOLD LEAD NONE");
    assertThat(telephoned(held, call)).isFalse();
    route();
    assertThat(disclosed(held)).isEmpty();
    assertThat(reviews.find(held.childId())).isPresent();
  }

  @Test
  void whoeverIsAskedAboutAHeldOneHasUntilItsSchoolWouldHaveKnown() {
    incident.force = "E23000028"; // holds over holidays
    incident.conflicts = List.of(new Conflict(otherUrn, null));
    var monday = day(schedule.national(clock.instant()).at());
    school(
        urn,
        s -> {
          s.revision = 2;
          s.calendar =
              new Calendar(
                  null,
                  monday.minusDays(60),
                  monday.plusDays(200),
                  List.of(new Closed(monday, monday.plusDays(8), ClosedKind.HOLIDAY)));
        });
    var held = routed();
    assertThat(day(held.deadline().at())).isAfter(monday.plusDays(8));
    otherIsFollowedByThis();
    release(held);
    route();
    assertThat(deadlineOfReview(held.childId())).isEqualTo(held.deadline().at());
    amend();
    assertThat(deadlineOfReview(held.childId())).isEqualTo(held.deadline().at());
    assertThat(reviews.find(held.childId()).orElseThrow().item().met()).isNull();
  }

  private Notification heldWith(Conflict conflict) {
    incident.force = "E23000016"; // tells in the morning
    incident.conflicts = List.of(conflict);
    var held = routed();
    assertThat(held.state()).isEqualTo(NotificationState.HELD);
    return held;
  }

  private void release(Notification held) {
    clock.set(held.deadline().at().minus(Duration.ofMinutes(30)));
    sweeps.run("release");
  }

  @Test
  void whereNobodyIsLeftToTellTheLedgerSaysSoAndANewContactIsTold() {
    school(
        urn,
        s -> {
          s.revision = 2;
          s.contacts = List.of(Made.contact("k1", "Una Invented"));
        });
    var notification = routed();
    incident.conflicts = List.of(new Conflict(null, "Una Invented"));
    amend();
    assertThat(telling(notification)).isEmpty();
    assertThat(ledger(notification.childId())).contains("NOBODY_REACHABLE");

    school(
        urn,
        s -> {
          s.revision = 3;
          s.contacts =
              List.of(Made.contact("k1", "Una Invented"), Made.contact("k3", "Otto Fiction"));
        });
    sweeps.run("register");
    sweeps.run("untold");
    assertThat(telling(notification)).containsExactly("k3");
  }

  @Test
  void anotherNameOnTheListOpensNoCase() {
    school(
        urn,
        s -> {
          s.revision = 2;
          s.contacts = List.of(Made.contact("k1", "Una Invented"));
        });
    var notification = routed();
    incident.conflicts = List.of(new Conflict(null, "Una Invented"));
    amend();
    assertThat(only(notification.childId()).hiddenFrom()).containsExactly("k1");

    school(
        urn,
        s -> {
          s.revision = 3;
          s.contacts =
              List.of(Made.contact("k1", "Ursula Married"), Made.contact("k2", "Max Void"));
        });
    sweeps.run("register");
    assertThat(only(notification.childId()).schoolRevision()).isEqualTo(3);
    assertThat(only(notification.childId()).hiddenFrom()).containsExactly("k1");
  }

  @Test
  void whatTheKeyAdultDoesIsHeardInAnyOrderAndOnce() {
    var notification = routed();
    var acknowledged = say(notification, AcknowledgementMessage.Kind.ACKNOWLEDGED);
    say(notification, AcknowledgementMessage.Kind.READ);
    send(acknowledged);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(ledger(notification.childId())).contains("READ", "ACKNOWLEDGED"));
    var after = only(notification.childId());
    assertThat(after.state()).isEqualTo(NotificationState.ACKNOWLEDGED);
    assertThat(after.met()).isTrue();
    notifications.apply(
        after.notificationId(), new NotificationEvent.MailAccepted("k1"), clock.instant());
    assertThat(only(notification.childId()).state()).isEqualTo(NotificationState.ACKNOWLEDGED);
  }

  @Test
  void notOurPupilBringsTheChildBackWithItsFirstDeadline() {
    var notification = routed();
    say(notification, AcknowledgementMessage.Kind.NOT_OUR_PUPIL);
    var childId = notification.childId();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(reviews.find(childId))
                    .hasValueSatisfying(
                        review -> {
                          assertThat(review.item().reasons()).containsExactly("RETURNED");
                          assertThat(review.item().deadline())
                              .isEqualTo(notification.deadline().at());
                        }));
    assertThat(disclosed(notification)).containsExactly("ISSUED", "WITHDRAWN");

    amend(); // the rule would choose the same school again
    assertThat(reviews.find(childId))
        .hasValueSatisfying(
            review -> assertThat(review.item().reasons()).containsExactly("RETURNED"));
  }

  @Test
  void whoFindsAnotherSchoolForAReturnedChildSeesWhatIsMarked() {
    incident.circumstances = "They now live at 14 Invented Road.";
    var childId = inReview();
    decide(childId, urn);
    clock.advance(Duration.ofMinutes(5));
    say(only(childId), AcknowledgementMessage.Kind.NOT_OUR_PUPIL);
    await().atMost(SOON).until(() -> reviews.find(childId).isPresent());
    var review = reviews.find(childId).orElseThrow();
    assertThat(review.item().reasons()).containsExactly("RETURNED", "FREE_TEXT");
    assertThat(review.notes().marked()).isNotEmpty();
  }

  @Test
  void anAcknowledgementOfNothingWeKnowIsSetAside() {
    var id = UUID.randomUUID();
    send(acknowledgement(id, AcknowledgementMessage.Kind.READ));
    kafka.send(Topics.ACKNOWLEDGEMENTS, id.toString(), "{\"nonsense\":".getBytes(UTF_8));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForList(
                            "select unnest(problems) from set_aside where topic = ?",
                            String.class,
                            Topics.ACKNOWLEDGEMENTS))
                    .contains("/notificationId NOT_ALLOWED", " MALFORMED_JSON"));
  }

  @Test
  void aChildInReviewStaysSoWhileASchoolReadsWhatItWasTold() {
    var notification = routed();
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    say(notification, AcknowledgementMessage.Kind.READ);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(lastReceipt(notification).state()).isEqualTo(ReceiptMessage.State.READ));
    assertThat(receipts.latest(incident.force, incident.reference))
        .extracting(ReceiptMessage::state)
        .contains(ReceiptMessage.State.IN_REVIEW);

    assertThat(decide(notification.childId(), urn)).isEqualTo(Reviews.Decided.DONE);
    say(notification, AcknowledgementMessage.Kind.ACKNOWLEDGED);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(lastReceipt(notification).state())
                    .isEqualTo(ReceiptMessage.State.ACKNOWLEDGED));
    assertThat(receipts.latest(incident.force, incident.reference))
        .extracting(ReceiptMessage::state)
        .doesNotContain(ReceiptMessage.State.IN_REVIEW);
  }

  /// Without those to whom the mail has gone meanwhile, which no withdrawal takes back.
  private List<String> stillToTell(Notification notification) {
    return jdbc.queryForList(
        """
        select t.contact_id from telling t left join mail m using (mail_id)
        where notification_id = ? and not cancelled and m.settled_at is null
        """,
        String.class,
        notification.notificationId());
  }

  private AcknowledgementMessage say(Notification notification, AcknowledgementMessage.Kind kind) {
    var message = acknowledgement(notification.notificationId(), kind);
    send(message);
    return message;
  }

  private AcknowledgementMessage acknowledgement(UUID id, AcknowledgementMessage.Kind kind) {
    return new AcknowledgementMessage(
        UUID.randomUUID(),
        id,
        1,
        kind,
        kind == AcknowledgementMessage.Kind.ACKNOWLEDGED
            ? AcknowledgementMessage.Outcome.SUPPORT_SILENT
            : null,
        null,
        "7d4ea7a1-0000-4000-8000-000000000001",
        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private void send(AcknowledgementMessage message) {
    kafka.send(
        Topics.ACKNOWLEDGEMENTS, message.notificationId().toString(), WireWriter.write(message));
  }

  private void aLeadAndADeputy() {
    school(
        urn,
        s -> {
          s.revision = 2;
          s.contacts =
              List.of(
                  Made.contact("k1", "Una Invented"),
                  Made.contact("k2", "Otto Fiction", SchoolMessage.Role.DEPUTY));
        });
  }
}
