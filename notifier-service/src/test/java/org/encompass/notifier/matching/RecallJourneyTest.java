package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.Made;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.breaches.Breach;
import org.encompass.notifier.breaches.Breaches;
import org.encompass.notifier.disclosure.Acknowledgements;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.reference.TopicRecord;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.AcknowledgementMessage.Kind;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of those who know, when a notification is taken back.
@NotifierTest
class RecallJourneyTest extends CaseJourney {
  private static final String FIRST = "desk account " + new UUID(0, 1);
  private static final String SECOND = "desk account " + new UUID(0, 2);

  @Autowired private Acknowledgements acknowledgements;
  @Autowired private Breaches breaches;
  private int offset;

  @BeforeEach
  void somebodyAtTheSchool() {
    // Both can be reached: a correction to somebody who is on no list is refused.
    var lead = Made.contact("k1", "Una Invented");
    var staff = List.of(lead, Made.contact("k2", "Ben Invented", SchoolMessage.Role.DEPUTY));
    school(urn, s -> with(s, 2, staff));
    school(otherUrn, s -> with(s, 2, staff));
  }

  private static void with(
      Made.SchoolMaker school, long revision, List<SchoolMessage.Contact> staff) {
    school.revision = revision;
    school.contacts = staff;
  }

  @Test
  void whatThePoliceWithdrawWasOpenedAndIsABreachWithSeventyTwoHours() {
    var sent = routed();
    mailed(sent, "k1");
    hear(sent, Kind.READ, "k1");
    clock.advance(Duration.ofMinutes(5));
    removedByThePolice(sent);

    var breach = breaches.find(sent.notificationId()).orElseThrow();
    assertThat(breach.awareAt()).isEqualTo(clock.instant());
    assertThat(breach.reportBy()).isEqualTo(clock.instant().plus(Duration.ofHours(72)));
    assertThat(breach.takenBackFor()).isEqualTo("REMOVED");
    assertThat(disclosed(sent)).containsExactly("ISSUED", "WITHDRAWN");
    assertThat(corrections(sent)).containsExactly("k1");
    assertThat(ledger(sent.childId())).containsOnlyOnce("BREACH_FOUND");
  }

  @Test
  void whatNobodyOpenedIsCorrectedAndNoBreach() {
    var sent = routed();
    mailed(sent, "k1");
    removedByThePolice(sent);

    assertThat(corrections(sent)).containsExactly("k1");
    assertThat(breaches.find(sent.notificationId())).isEmpty();
  }

  @Test
  void whatNobodyWasToldOfIsTakenBackInSilence() {
    school(urn, s -> with(s, 3, List.of()));
    var sent = routed();
    removedByThePolice(sent);

    assertThat(telling(sent)).isEmpty();
    assertThat(breaches.find(sent.notificationId())).isEmpty();
  }

  @Test
  void whoIsHeardToHaveOpenedItAfterwardsMakesItABreachFromThen() {
    var sent = routed();
    mailed(sent, "k1");
    removedByThePolice(sent);
    var taken = clock.instant();
    clock.advance(Duration.ofHours(2));
    hear(sent, Kind.READ, "k2", taken.minusSeconds(60));
    hear(sent, Kind.ACKNOWLEDGED, "k2", taken.minusSeconds(30));

    var breach = breaches.find(sent.notificationId()).orElseThrow();
    assertThat(breach.awareAt()).isEqualTo(clock.instant());
    clock.advance(Duration.ofHours(1));
    hear(sent, Kind.READ, "k1", taken.minusSeconds(10));
    assertThat(breaches.find(sent.notificationId())).contains(breach);
    assertThat(breaches.openedBy(sent.notificationId())).containsExactlyInAnyOrder("k1", "k2");
    sweeps.run("delivery");
    assertThat(corrections(sent)).containsExactlyInAnyOrder("k1", "k2");
  }

  @Test
  void notOurPupilGoesBackToMatchingWithItsFirstDeadline() {
    var sent = routed();
    mailed(sent, "k1");
    hear(sent, Kind.READ, "k1");
    clock.advance(Duration.ofMinutes(20));
    hear(sent, Kind.NOT_OUR_PUPIL, "k1");
    hear(sent, Kind.NOT_OUR_PUPIL, "k1");

    assertThat(children.find(sent.childId()).orElseThrow().state()).isEqualTo(ChildState.IN_REVIEW);
    assertThat(deadlineOfReview(sent.childId())).isEqualTo(sent.deadline().at());
    assertThat(lastReceipt(sent).reason()).isEqualTo("RETURNED");
    assertThat(corrections(sent)).containsExactly("k1");
    decide(sent.childId(), otherUrn);
    assertThat(live(sent.childId()))
        .singleElement()
        .satisfies(n -> assertThat(n.deadline().at()).isEqualTo(sent.deadline().at()));
    assertThat(breaches.find(sent.notificationId()).map(Breach::takenBackFor)).contains("RETURNED");
  }

  @Test
  void aReroutedChildIsABreachAtTheFirstSchoolOnly() {
    var sent = routed();
    mailed(sent, "k1");
    hear(sent, Kind.READ, "k1");
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    decide(sent.childId(), otherUrn);

    assertThat(breaches.find(sent.notificationId()).map(Breach::takenBackFor)).contains("REROUTED");
    var elsewhere = live(sent.childId()).getFirst();
    assertThat(breaches.find(elsewhere.notificationId())).isEmpty();
    assertThat(corrections(elsewhere)).isEmpty();
  }

  @Test
  void aSupervisorDecidesOnceAndTheReasonIsSealed() {
    var sent = routed();
    hear(sent, Kind.READ, "k1");
    removedByThePolice(sent);
    var breach = breaches.find(sent.notificationId()).orElseThrow();

    assertThat(breaches.decide(breach, Breach.Answer.REPORTED, FIRST, "made up")).isTrue();
    assertThat(breaches.decide(breach, Breach.Answer.NOT_REPORTABLE, SECOND, "too late")).isFalse();
    var ruling = breaches.find(sent.notificationId()).orElseThrow().ruling();
    assertThat(ruling.answer()).isEqualTo(Breach.Answer.REPORTED);
    assertThat(ruling.reason()).isEqualTo("made up");
    assertThat(sealed(sent)).doesNotContain("made up");
    assertThat(ledger(sent.childId()))
        .contains("BREACH_REPORTED")
        .doesNotContain("BREACH_NOT_REPORTABLE");
  }

  private String sealed(Notification of) {
    return new String(
        jdbc.queryForObject(
            "select reason_sealed from breach where notification_id = ?",
            byte[].class,
            of.notificationId()));
  }

  private void removedByThePolice(Notification sent) {
    files.remove(sent.childId());
    sweeps.run("routing");
    assertThat(notifications.find(sent.notificationId()).orElseThrow().live()).isFalse();
  }

  /// As if the mail server had taken the mail to the contact.
  private void mailed(Notification to, String contact) {
    var mail = UUID.randomUUID();
    jdbc.update(
        """
        insert into mail (mail_id, recipient, contact_id, message_id, state, settled_at, deadline)
        values (?, ?, ?, ?, 'ACCEPTED', ?, ?)
        """,
        mail,
        to.recipient().key(),
        contact,
        "<" + mail + "@encompass.example>",
        Timestamp.from(clock.instant()),
        Timestamp.from(to.deadline().at()));
    jdbc.update(
        "insert into attempt (mail_id, fence, started_at, outcome) values (?, 1, now(),"
            + " 'ACCEPTED')",
        mail);
    assertThat(
            jdbc.update(
                """
                update telling set mail_id = ?, cancelled = false
                 where notification_id = ? and contact_id = ?
                """,
                mail,
                to.notificationId(),
                contact))
        .isOne();
  }

  private void hear(Notification about, Kind kind, String contact) {
    hear(about, kind, contact, clock.instant());
  }

  private void hear(Notification about, Kind kind, String contact, Instant at) {
    var id = about.notificationId();
    var message =
        new AcknowledgementMessage(
            UUID.randomUUID(), id, 1, kind, null, null, contact, at.atOffset(ZoneOffset.UTC));
    var key = id.toString().getBytes();
    acknowledgements.hear(
        new TopicRecord(
            Topics.ACKNOWLEDGEMENTS, 0, 550_000L + offset++, key, WireWriter.write(message)));
  }

  private List<String> corrections(Notification of) {
    return jdbc.queryForList(
        """
        select contact_id from telling
         where notification_id = ? and purpose = 'CORRECTION' and not cancelled
        """,
        String.class,
        of.notificationId());
  }
}
