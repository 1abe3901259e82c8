package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.notifier.MadeUpPerson;
import org.encompass.notifier.MadeUpRoll;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.incidents.Details;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// A school, a child and an incident that tests send on their way.
abstract class CaseJourney {
  private static final AtomicInteger NUMBERS = new AtomicInteger(200_000);
  static final Duration SOON = Duration.ofSeconds(60);

  @Autowired JdbcTemplate jdbc;
  @Autowired Details details;
  @Autowired TransactionTemplate transaction;
  @Autowired SweepRunner sweeps;
  @Autowired NationalRoll nationalRoll;
  @Autowired Children children;
  @Autowired Notifications notifications;
  @Autowired Receipts receipts;
  @Autowired Reviews reviews;
  @Autowired Schedule schedule;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired WireKeys wire;
  @Autowired MovableClock clock;

  final String urn = "" + NUMBERS.incrementAndGet();
  final String otherUrn = "" + NUMBERS.incrementAndGet();
  final ChildMaker child = new ChildMaker();
  final IncidentMaker incident = new IncidentMaker();
  CaseFiles files;
  MadeUpRoll roll;

  private Instant before;

  @AfterEach
  void backToTheEvening() {
    clock.set(before);
  }

  @BeforeEach
  void made() {
    before = clock.instant();
    files = new CaseFiles(jdbc, details, transaction);
    roll = new MadeUpRoll(kafka, wire, jdbc);
    roll.county();
    somebodyElse();
    incident.reference = "R-" + urn;
    incident.occurred = clock.instant().minusSeconds(3600);
    school(urn, s -> {});
    school(otherUrn, s -> {});
  }

  /// Another child, of whom nothing is like the one before.
  void somebodyElse() {
    new MadeUpPerson(NUMBERS.incrementAndGet()).into(child);
  }

  List<String> telling(Notification notification) {
    return jdbc.queryForList(
        "select contact_id from telling where notification_id = ? and not cancelled",
        String.class,
        notification.notificationId());
  }

  Notification routed() {
    enrol(urn, r -> {});
    return only(file());
  }

  UUID inReview() {
    var childId = file();
    assertThat(children.find(childId).orElseThrow().state()).isEqualTo(ChildState.IN_REVIEW);
    return childId;
  }

  UUID file() {
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

  /// Routes once the roll in memory has come to rest: what it cannot wait for is left for later.
  void route() {
    await().until(nationalRoll::settled);
    sweeps.run("routing");
  }

  void amend() {
    incident.version++;
    file();
  }

  Reviews.Decided decide(UUID childId, String school) {
    return decide(childId, new ReviewDecision.Schools(Set.of(new Urn(school))));
  }

  Reviews.Decided decide(UUID childId, ReviewDecision decision) {
    var seen = reviews.find(childId).map(ReviewDetail::seen).orElse(new Reviews.Seen(1, 1));
    return reviews.decide(childId, seen, decision, "looked", "desk account 1");
  }

  Notification only(UUID childId) {
    assertThat(notifications.ofChild(childId)).hasSize(1);
    return notifications.ofChild(childId).getFirst();
  }

  List<Notification> live(UUID childId) {
    return notifications.ofChild(childId).stream().filter(Notification::live).toList();
  }

  List<String> disclosed(Notification notification) {
    return jdbc.queryForList(
        "select kind from disclosed where notification_id = ? order by version",
        String.class,
        notification.notificationId());
  }

  List<String> ledger(UUID childId) {
    return jdbc.queryForList(
        "select kind from ledger where child_id = ? order by seq", String.class, childId);
  }

  ReceiptMessage lastReceipt(Notification notification) {
    return receipts.latest(notification.force(), notification.reference()).stream()
        .filter(r -> notification.notificationId().equals(r.notificationId()))
        .findFirst()
        .orElseThrow();
  }

  void school(String key, Consumer<SchoolMaker> change) {
    roll.school(
        key,
        s -> {
          s.laCode = null;
          s.rollAsOf = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
          change.accept(s);
        });
  }

  /// As when a school becomes an academy.
  void otherIsFollowedByThis() {
    school(
        otherUrn,
        s -> {
          s.revision = 2;
          s.status = Status.CLOSED;
          s.successors = List.of(urn);
        });
  }

  static void closes(SchoolMaker school, long revision, LocalDate day) {
    school.revision = revision;
    school.closures = List.of(new Closure(day, day, ClosureKind.EMERGENCY));
  }

  boolean telephoned(Notification notification, NotificationEvent.PhoneCall call) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> schedule.telephoned(notification.notificationId(), call)));
  }

  Instant deadlineOfReview(UUID childId) {
    return reviews.find(childId).orElseThrow().item().deadline();
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toLocalDate();
  }

  /// Puts the child on the school's roll.
  void enrol(String key, Consumer<RollMaker> change) {
    roll.enrol(
        key,
        "p1",
        r -> {
          r.given = child.given;
          r.family = child.family;
          r.born = child.born;
          r.postcode = child.postcode;
          change.accept(r);
        });
  }
}
