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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.encompass.harness.MovableClock;
import org.encompass.harness.TestKeys;
import org.encompass.notifier.Made;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.incidents.Details;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@NotifierTest
class RoutingJourneyTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(200_000);
  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private JdbcTemplate jdbc;
  @Autowired private Details details;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SweepRunner sweeps;
  @Autowired private Children children;
  @Autowired private Notifications notifications;
  @Autowired private Receipts receipts;
  @Autowired private Reviews reviews;
  @Autowired private Schedule schedule;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private WireKeys wire;
  @Autowired private MovableClock clock;

  private final String urn = "" + NUMBERS.incrementAndGet();
  private final String otherUrn = "" + NUMBERS.incrementAndGet();
  private final ChildMaker child = new ChildMaker();
  private final IncidentMaker incident = new IncidentMaker();
  private CaseFiles files;

  @BeforeEach
  void made() {
    files = new CaseFiles(jdbc, details, transaction);
    child.family = "Madeup" + (char) ('a' + NUMBERS.get() % 26) + letters(NUMBERS.get());
    incident.reference = "R-" + urn;
    incident.occurred = clock.instant().minusSeconds(3600);
    school(urn, s -> {});
    school(otherUrn, s -> {});
  }

  private static String letters(int number) {
    var letters = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      letters.append((char) ('a' + digit - '0'));
    }
    return letters.toString();
  }

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
                "select basis from ledger where notification_id = ? and kind = 'PLANNED'",
                String.class,
                notification.notificationId()))
        .contains("s.49A", "national-1");
  }

  @Test
  void quartzWakesTheRoutingWithoutAnybodysHelp() {
    enrol(urn, r -> {});
    incident.children = List.of(child.make());
    var childId = files.file(incident, clock.instant());
    await().atMost(SOON).untilAsserted(() -> assertThat(live(childId)).hasSize(1));
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
    sweeps.run("routing");

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
  void aPersonsDecisionTellsTheSchoolOnce() {
    var childId = inReview();
    assertThat(reviews.find(childId))
        .hasValueSatisfying(
            review -> assertThat(review.item().reasons()).containsExactly("NOT_ON_ROLL"));

    assertThat(decide(childId, urn)).isEqualTo(Reviews.Decided.DONE);
    assertThat(only(childId).route()).isEqualTo(ReceiptMessage.Route.REVIEW);
    assertThat(decide(childId, otherUrn)).isEqualTo(Reviews.Decided.NOT_IN_REVIEW);
    assertThat(reviews.find(childId)).isEmpty();
  }

  @Test
  void aReviewerOfIdentitySeesWhatTheDecisionWouldRelease() {
    incident.circumstances = "They now live at 14 Invented Road.";
    assertThat(reviews.find(inReview()))
        .hasValueSatisfying(
            review -> {
              assertThat(review.item().reasons()).containsExactly("NOT_ON_ROLL", "FREE_TEXT");
              assertThat(review.notes().marked()).isNotEmpty();
            });
  }

  @Test
  void aDecisionAboutWhatThePoliceHaveChangedSinceIsRefused() {
    var childId = inReview();
    var seen = reviews.find(childId).orElseThrow().seen();
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    assertThat(
            reviews.decide(
                childId,
                seen,
                new ReviewDecision.Schools(Set.of(new Urn(urn))),
                "looked",
                "desk account 1"))
        .isEqualTo(Reviews.Decided.CHANGED_MEANWHILE);
    assertThat(live(childId)).isEmpty();
    assertThat(decide(childId, urn)).isEqualTo(Reviews.Decided.DONE);
  }

  @Test
  void theLedgerSaysThatAPersonDecided() {
    var notification = routed();
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    assertThat(decide(notification.childId(), urn)).isEqualTo(Reviews.Decided.DONE);
    assertThat(
            jdbc.queryForMap(
                "select actor, with_whom, shared, reasons from ledger"
                    + " where child_id = ? and kind = 'REVIEW_DECIDED'",
                notification.childId()))
        .containsEntry("actor", "desk account 1")
        .containsEntry("with_whom", urn)
        .containsEntry("shared", true)
        .containsEntry("reasons", "DECIDED SCHOOL AFTER AMENDED FREE_TEXT");
  }

  @Test
  void theNameOfARemovedSiblingWaitsForAPerson() {
    var sibling = new ChildMaker();
    sibling.ref = "c2";
    sibling.given = "Quillon";
    sibling.family = child.family;
    enrol(urn, r -> {});
    incident.children = List.of(child.make(), sibling.make());
    files.file(incident, clock.instant());
    files.remove(files.child(incident.reference, "c2"));
    incident.circumstances = "Quillon was upstairs.";
    amend();
    assertThat(reviews.find(files.child(incident.reference, "c1")))
        .hasValueSatisfying(review -> assertThat(review.item().reasons()).contains("FREE_TEXT"));
  }

  @Test
  void anUnknownSchoolOrAuthorityIsNoDecision() {
    var childId = inReview();
    assertThat(decide(childId, "999998")).isEqualTo(Reviews.Decided.SCHOOL_UNKNOWN);
    assertThat(decide(childId, new ReviewDecision.NotAtASchoolWeKnow(null)))
        .isEqualTo(Reviews.Decided.AUTHORITY_UNKNOWN);
    assertThat(decide(childId, new ReviewDecision.OutOfScope())).isEqualTo(Reviews.Decided.DONE);
    assertThat(children.find(childId).orElseThrow().state()).isEqualTo(ChildState.OUT_OF_SCOPE);
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
  void freeTextThatNamesAPlaceWaitsForAPerson() {
    var notification = routed();
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    var childId = notification.childId();
    assertThat(disclosed(notification)).containsExactly("ISSUED");
    assertThat(reviews.find(childId))
        .hasValueSatisfying(
            review -> {
              assertThat(review.item().reasons()).containsExactly("AMENDED", "FREE_TEXT");
              assertThat(review.notes().marked()).isNotEmpty();
              assertThat(review.live()).hasSize(1);
            });

    assertThat(decide(childId, urn)).isEqualTo(Reviews.Decided.DONE);
    assertThat(disclosed(notification)).containsExactly("ISSUED", "AMENDED");
    assertThat(children.find(childId).orElseThrow().state()).isEqualTo(ChildState.ROUTED);
  }

  @Test
  void aNewConflictCountsAlthoughAPersonStillDecides() {
    school(
        urn,
        s -> {
          s.revision = 2;
          s.contacts =
              List.of(
                  Made.contact("k1", "Una Invented"),
                  Made.contact("k2", "Otto Fiction", SchoolMessage.Role.DEPUTY));
        });
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
    assertThat(telling(notification)).isEmpty();
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
  void oneThatCannotBeReadHoldsUpNoRelease() {
    incident.force = "E23000016"; // tells in the morning
    var poisoned = routed();
    jdbc.update("update child set sealed = '\\x00' where child_id = ?", poisoned.childId());
    incident.reference += "-B";
    var sound = only(file());
    clock.set(sound.deadline().at().minus(Duration.ofHours(2)));
    sweeps.run("release");
    assertThat(only(sound.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(only(poisoned.childId()).state()).isEqualTo(NotificationState.HELD);
    jdbc.update(
        "update notification set state = 'WITHDRAWN' where notification_id = ?",
        poisoned.notificationId());
  }

  @Test
  void aCallAboutAHeldOneDisclosesIt() {
    incident.force = "E23000016"; // tells in the morning
    var held = routed();
    var call = new NotificationEvent.PhoneCall("desk account 1", "TOLD LEAD NONE");
    assertThat(telephoned(held, call)).isTrue();
    assertThat(only(held.childId()).reason()).isEqualTo("BY_PHONE");
    assertThat(only(held.childId()).met()).isTrue();
    assertThat(disclosed(held)).containsExactly("ISSUED");

    files.remove(held.childId());
    sweeps.run("routing");
    assertThat(disclosed(held)).containsExactly("ISSUED", "WITHDRAWN");
    assertThat(telephoned(held, call)).isFalse();
  }

  private boolean telephoned(Notification notification, NotificationEvent.PhoneCall call) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> schedule.telephoned(notification.notificationId(), call)));
  }

  private List<String> telling(Notification notification) {
    return jdbc.queryForList(
        "select contact_id from telling where notification_id = ? and not cancelled",
        String.class,
        notification.notificationId());
  }

  @Test
  void anotherIdentityMovesTheChildToItsSchool() {
    var notification = routed();
    child.given = "Ida";
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
  void aRemovedChildIsTakenBack() {
    var notification = routed();
    files.remove(notification.childId());
    sweeps.run("routing");
    assertThat(disclosed(notification)).containsExactly("ISSUED", "WITHDRAWN");
    assertThat(children.find(notification.childId()).orElseThrow().state())
        .isEqualTo(ChildState.WITHDRAWN);
  }

  @Test
  void aSchoolInConflictIsAskedAbout() {
    incident.conflicts = List.of(new Conflict(urn, null));
    enrol(urn, r -> {});
    var childId = file();
    assertThat(reviews.find(childId))
        .hasValueSatisfying(
            review -> assertThat(review.item().reasons()).containsExactly("CONFLICT_AT_SCHOOL"));
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
  void anotherCalendarMovesTheDeadlineAndThePortalHearsOfIt() {
    var notification = routed();
    var day = notification.deadline().at().atZone(ZoneOffset.UTC).toLocalDate();
    school(
        urn,
        s -> {
          s.revision = 2;
          s.rollCount = 1;
          s.closures =
              List.of(new SchoolMessage.Closure(day, day, SchoolMessage.ClosureKind.EMERGENCY));
          s.contacts = List.of(Made.contact("k7", "Someone New"));
        });
    sweeps.run("register");
    var after = only(notification.childId());
    assertThat(after.deadline().at()).isAfter(notification.deadline().at());
    assertThat(after.schoolRevision()).isEqualTo(2);
    assertThat(disclosed(notification)).containsExactly("ISSUED", "UPDATED");
    assertThat(ledger(notification.childId())).contains("DEADLINE_MOVED");
  }

  @Test
  void aChildThatCannotBeReadHoldsUpNobodyAndEndsWithAPerson() {
    enrol(urn, r -> {});
    incident.children = List.of(child.make());
    var poisoned = files.file(incident, clock.instant());
    jdbc.update("update child set sealed = '\\x00' where child_id = ?", poisoned);
    sweeps.run("routing");
    incident.reference += "-B";
    var sound = files.file(incident, clock.instant());
    sweeps.run("routing");
    assertThat(live(sound)).hasSize(1);
    for (int i = 0; i < 5; i++) {
      jdbc.update("update child set route_after = '-infinity' where child_id = ?", poisoned);
      sweeps.run("routing");
    }
    assertThat(
            jdbc.queryForMap(
                "select state, reason, unrouted from child where child_id = ?", poisoned))
        .containsEntry("state", "IN_REVIEW")
        .containsEntry("reason", "ROUTING_FAILED")
        .containsEntry("unrouted", false);
  }

  @Test
  void whatIsHeldIsReleasedInTheMorningAndJudgedAtNine() {
    incident.force = "E23000016"; // tells in the morning
    var held = routed();
    assertThat(held.state()).isEqualTo(NotificationState.HELD);
    assertThat(held.reason()).isEqualTo("MORNING");
    assertThat(disclosed(held)).isEmpty();

    clock.set(held.deadline().at().minus(Duration.ofHours(2)));
    sweeps.run("release");
    assertThat(only(held.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(disclosed(held)).containsExactly("ISSUED");

    clock.set(held.deadline().at());
    sweeps.run("deadlines");
    assertThat(only(held.childId()).met()).isFalse();
    assertThat(lastReceipt(held).met()).isFalse();
  }

  @Test
  void aReviewIsJudgedAtItsDeadlineToo() {
    var childId = inReview();
    clock.set(reviews.find(childId).orElseThrow().item().deadline());
    sweeps.run("deadlines");
    assertThat(reviews.find(childId))
        .hasValueSatisfying(review -> assertThat(review.item().met()).isFalse());
    assertThat(receipts.latest(incident.force, incident.reference))
        .anySatisfy(r -> assertThat(r.met()).isFalse());
  }

  @Test
  void anAmendmentDoesNotMoveTheDeadlineOfAReviewNorItsJudgement() {
    var childId = inReview();
    var first = reviews.find(childId).orElseThrow().item().deadline();
    clock.set(first);
    sweeps.run("deadlines");
    incident.occurred = first.plus(Duration.ofDays(3));
    amend();
    assertThat(reviews.find(childId))
        .hasValueSatisfying(review -> assertThat(review.item().deadline()).isEqualTo(first));
    assertThat(receipts.latest(incident.force, incident.reference))
        .filteredOn(r -> r.state() == ReceiptMessage.State.IN_REVIEW)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.version()).isEqualTo(2);
              assertThat(r.deadline().toInstant()).isEqualTo(first);
              assertThat(r.met()).isFalse();
            });
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

  private Notification routed() {
    enrol(urn, r -> {});
    return only(file());
  }

  private UUID inReview() {
    var childId = file();
    assertThat(children.find(childId).orElseThrow().state()).isEqualTo(ChildState.IN_REVIEW);
    return childId;
  }

  private UUID file() {
    incident.children = List.of(child.make());
    var childId = files.file(incident, clock.instant());
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              sweeps.run("routing");
              assertThat(
                      jdbc.queryForObject(
                          "select unrouted from child where child_id = ?", Boolean.class, childId))
                  .isFalse();
            });
    return childId;
  }

  private void amend() {
    incident.version++;
    file();
  }

  private Reviews.Decided decide(UUID childId, String school) {
    return decide(childId, new ReviewDecision.Schools(Set.of(new Urn(school))));
  }

  private Reviews.Decided decide(UUID childId, ReviewDecision decision) {
    var seen = reviews.find(childId).map(ReviewDetail::seen).orElse(new Reviews.Seen(1, 1));
    return reviews.decide(childId, seen, decision, "looked", "desk account 1");
  }

  private Notification only(UUID childId) {
    assertThat(notifications.ofChild(childId)).hasSize(1);
    return notifications.ofChild(childId).getFirst();
  }

  private List<Notification> live(UUID childId) {
    return notifications.ofChild(childId).stream().filter(Notification::live).toList();
  }

  private List<String> disclosed(Notification notification) {
    return jdbc.queryForList(
        "select kind from disclosed where notification_id = ? order by version",
        String.class,
        notification.notificationId());
  }

  private List<String> ledger(UUID childId) {
    return jdbc.queryForList(
        "select kind from ledger where child_id = ? order by seq", String.class, childId);
  }

  private ReceiptMessage lastReceipt(Notification notification) {
    return receipts.latest(notification.force(), notification.reference()).stream()
        .filter(r -> notification.notificationId().equals(r.notificationId()))
        .findFirst()
        .orElseThrow();
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

  private void school(String key, Consumer<SchoolMaker> change) {
    var school = new SchoolMaker();
    school.urn = key;
    school.name = "Made Up School " + key;
    school.laCode = null;
    school.rollAsOf = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    change.accept(school);
    var message = school.make();
    kafka.send(Topics.SCHOOLS, key, WireWriter.write(message));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForList(
                            "select revision from school where urn = ?", Long.class, key))
                    .containsExactly(message.revision()));
  }

  private void enrol(String key, Consumer<RollMaker> change) {
    var entry = new RollMaker();
    entry.urn = key;
    entry.given = child.given;
    entry.family = child.family;
    change.accept(entry);
    var message = entry.make();
    var sealed = wire.seal(TestKeys.ROLLS, WireWriter.write(message)).getBytes(UTF_8);
    kafka.send(Topics.ROLLS, key + "/" + message.pupilId(), sealed);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForObject(
                            "select count(*) from roll_entry where urn = ?", Integer.class, key))
                    .isOne());
  }
}
