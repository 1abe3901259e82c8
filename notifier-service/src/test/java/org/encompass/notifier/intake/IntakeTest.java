package org.encompass.notifier.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.Reading.Glimpse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

@NotifierTest
class IntakeTest {
  private static final int NO_REAL_PARTITION = 1000;
  private static final AtomicLong OFFSET = new AtomicLong();
  private static final Instant EVENING = Instant.parse("2026-11-20T21:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-20T21:30:00Z");

  @Autowired private Intake intake;
  @Autowired private Quarantine quarantine;
  @Autowired private QuarantineTable quarantineTable;
  @Autowired private QuarantineDeadlines deadlines;
  @Autowired private Inspector inspector;
  @Autowired private Receipts receipts;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcTemplate jdbc;

  private final String reference = MadeUp.reference();

  @Test
  void anIncidentIsAcceptedAndItsChildWaitsForASchool() {
    take(record(MadeUp.incident(reference), EVENING));

    assertThat(answers()).containsExactly("ACCEPTED");
    assertThat(child("c1")).containsEntry("generation", 1).containsEntry("named", true);
    assertThat(firstArrival("c1")).isEqualTo(EVENING);
  }

  @Test
  void nothingOfAChildStandsReadableInATable() {
    take(record(MadeUp.incident(reference), EVENING));

    for (var table : List.of("incident_version", "child", "ledger", "outbox", "receipt")) {
      var rows =
          jdbc.queryForList("select row_to_json(t)::text from " + table + " t", String.class);
      assertThat(String.join("\n", rows)).doesNotContain(MadeUp.CANARY, "Tamsin", "ZZ1 1ZZ");
    }
  }

  @Test
  void anAcceptedRecordMayCarryAdvice() {
    var silent = MadeUp.incident(reference);
    ((ObjectNode) silent.at("/children/0")).remove("voiceOfTheChild");

    take(record(silent, EVENING));

    assertThat(receipts.latest(MadeUp.FORCE, reference).getFirst().problems())
        .extracting(Problem::code)
        .containsExactly("VOICE_MISSING");
  }

  @Test
  void whatTheTopicBringsTwiceIsAnsweredOnce() {
    var first = record(MadeUp.incident(reference), EVENING);
    var copy = new Incoming(position(), first.key(), first.value(), EVENING);
    var bad = record(MadeUp.amended(reference, 2, "c1").put("locationCategory", "MOON"), EVENING);

    take(first, copy, bad);
    take(first, copy, bad);

    assertThat(answers())
        .containsExactly("ACCEPTED", "DUPLICATE", "REJECTED NOT_ALLOWED /locationCategory");
    assertThat(quarantined()).hasSize(1);
  }

  @Test
  void aRecordSentAgainIsADuplicateWhateverItsLayout() {
    var incident = MadeUp.incident(reference);
    take(record(incident, EVENING));
    var spaced = incident.toPrettyString().getBytes(UTF_8);

    take(new Incoming(position(), key(reference), spaced, LATER));

    assertThat(answers()).containsExactly("ACCEPTED", "DUPLICATE");
  }

  @Test
  void anEventIdWithOtherContentIsPutAside() {
    var incident = MadeUp.incident(reference);
    take(record(incident, EVENING));

    take(record(incident.deepCopy().put("version", 2), LATER));

    assertThat(answers()).containsExactly("ACCEPTED", "REJECTED EVENT_ID_REUSED /eventId");
  }

  @Test
  void aVersionWithOtherContentIsPutAside() {
    take(record(MadeUp.incident(reference), EVENING));

    take(record(MadeUp.incident(reference), LATER));

    assertThat(answers()).containsExactly("ACCEPTED", "REJECTED VERSION_REUSED /version");
  }

  @Test
  void anEventIdIsUsedUpOnlyOnceAccepted() {
    var incident = MadeUp.incident(reference);
    take(record(incident.deepCopy().put("locationCategory", "MOON"), EVENING));

    take(record(incident, LATER));

    assertThat(answers()).containsExactly("REJECTED NOT_ALLOWED /locationCategory", "ACCEPTED");
  }

  @Test
  void theArrivalOfARecordThatWasPutAsideCountsForTheChildrenItNames() {
    take(record(MadeUp.incident(reference).put("locationCategory", "MOON"), EVENING));

    take(record(MadeUp.incident(reference), LATER));

    assertThat(firstArrival("c1")).isEqualTo(EVENING);
  }

  @Test
  void anEarlierVersionThatComesLateIsADuplicate() {
    take(record(MadeUp.amended(reference, 2, "c1"), EVENING));

    take(record(MadeUp.incident(reference), LATER));

    assertThat(answers()).containsExactly("ACCEPTED", "DUPLICATE OLDER_VERSION");
  }

  @Test
  void aChildThatAnAmendmentLeavesOutIsTakenOut() {
    take(record(MadeUp.amended(reference, 1, "c1", "c2"), EVENING));
    take(record(MadeUp.amended(reference, 2, "c2", "c3"), LATER));

    assertThat(child("c1")).containsEntry("named", false);
    assertThat(child("c2")).containsEntry("named", true).containsEntry("generation", 1);
    assertThat(firstArrival("c2")).isEqualTo(EVENING);
    assertThat(firstArrival("c3")).isEqualTo(LATER);
  }

  @Test
  void aWithdrawalTakesAllChildrenOutAndAHigherVersionBringsThemBack() {
    take(record(MadeUp.incident(reference), EVENING));
    take(record(MadeUp.withdrawn(reference, 2), EVENING));
    assertThat(child("c1")).containsEntry("named", false);
    assertThat(status()).isEqualTo("WITHDRAWN");

    take(record(MadeUp.amended(reference, 3, "c1"), LATER));

    assertThat(status()).isEqualTo("LIVE");
    assertThat(child("c1")).containsEntry("named", true).containsEntry("generation", 2);
    assertThat(firstArrival("c1")).isEqualTo(LATER);
  }

  @Test
  void whatWasWithdrawnBeforeItWasReportedStaysWithdrawn() {
    take(record(MadeUp.withdrawn(reference, 2), EVENING));

    take(record(MadeUp.incident(reference), LATER));

    assertThat(answers()).containsExactly("ACCEPTED", "DUPLICATE OLDER_VERSION");
    assertThat(status()).isEqualTo("WITHDRAWN");
    assertThat(child("c1")).containsEntry("named", false);
  }

  @Test
  void severalVersionsInOneBatchEndAsTheyWouldOneByOne() {
    take(
        record(MadeUp.amended(reference, 1, "c1", "c2"), EVENING),
        record(MadeUp.withdrawn(reference, 2), EVENING),
        record(MadeUp.amended(reference, 3, "c1"), LATER),
        record(MadeUp.amended(reference, 2, "c9"), LATER));

    assertThat(answers())
        .containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED", "REJECTED VERSION_REUSED /version");
    assertThat(child("c1")).containsEntry("named", true).containsEntry("generation", 2);
    assertThat(child("c2")).containsEntry("named", false);
  }

  @Test
  void aBatchIsStoredWholeOrNotAtAll() {
    var good = record(MadeUp.incident(reference), EVENING);
    var bad = record(MadeUp.amended(reference, 2, "c1").put("locationCategory", "MOON"), EVENING);

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      take(good, bad);
                      throw new IllegalStateException("the power fails before the commit");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(answers()).isEmpty();
    assertThat(quarantined()).isEmpty();

    take(good, bad);
    assertThat(answers()).containsExactly("ACCEPTED", "REJECTED NOT_ALLOWED /locationCategory");
    assertThat(child("c1")).containsEntry("named", true);
  }

  @Test
  void theKeyMustNameWhatTheValueSays() {
    take(new Incoming(position(), key("other"), MadeUp.bytes(MadeUp.incident(reference)), EVENING));

    assertThat(answers()).containsExactly("REJECTED KEY_MISMATCH ");
  }

  @Test
  void aMendedRecordIsReplayedAndCountedFromWhenItFirstArrived() {
    var id = UUID.randomUUID();
    var inspected = inspector.inspect(record(MadeUp.incident(reference), EVENING));
    var refused =
        new Decision.Refused(
            inspected, List.of(Problem.of(ProblemCode.KEY_UNKNOWN, "")), Glimpse.NOTHING);
    transaction.executeWithoutResult(
        status -> quarantineTable.add(List.of(new QuarantineTable.Entry(id, refused, LATER))));
    assertThat(quarantine.open()).extracting(QuarantinedRecord::quarantineId).contains(id);

    assertThat(quarantine.replay(id, "desk account 1")).isEqualTo(new ReplayResult.Accepted());

    assertThat(answers()).containsExactly("ACCEPTED");
    assertThat(firstArrival("c1")).isEqualTo(EVENING);
    assertThat(quarantine.find(id).orElseThrow().status())
        .isEqualTo(QuarantinedRecord.Status.REPLAYED);
    assertThat(quarantine.replay(id, "desk account 1")).isEqualTo(new ReplayResult.NotOpen());
  }

  @Test
  void whatIsStillBadStaysUntilAPersonDismissesIt() {
    take(record(MadeUp.incident(reference).put("locationCategory", "MOON"), EVENING));
    var id = quarantined().getFirst();

    assertThat(quarantine.replay(id, "desk account 1"))
        .isEqualTo(
            new ReplayResult.StillBad(
                List.of(Problem.of(ProblemCode.NOT_ALLOWED, "/locationCategory"))));
    quarantine.dismiss(id, "desk account 1", "sent by a test system");

    var record = quarantine.find(id).orElseThrow();
    assertThat(record.status()).isEqualTo(QuarantinedRecord.Status.DISMISSED);
    assertThat(record.decisionReason()).isEqualTo("sent by a test system");
    assertThat(
            jdbc.queryForObject(
                "select decision_sealed::text from quarantine where quarantine_id = ?",
                String.class,
                id))
        .startsWith("\\x")
        .doesNotContain(HexFormat.of().formatHex("test system".getBytes(UTF_8)));
    assertThat(record.childRefs()).containsExactly("c1");
    assertThat(answers())
        .containsExactly("REJECTED NOT_ALLOWED /locationCategory", "REJECTED DISMISSED");
    quarantine.dismiss(id, "desk account 1", "once more");
    assertThat(answers()).hasSize(2);
  }

  @Test
  void aReplayOfWhatIsKnownAlreadyIsAnswered() {
    var id = UUID.randomUUID();
    var same = record(MadeUp.incident(reference), EVENING);
    var problems = List.of(Problem.of(ProblemCode.KEY_UNKNOWN, ""));
    var refused = new Decision.Refused(inspector.inspect(same), problems, Glimpse.NOTHING);
    take(same);
    transaction.executeWithoutResult(
        status -> quarantineTable.add(List.of(new QuarantineTable.Entry(id, refused, LATER))));

    assertThat(quarantine.replay(id, "desk account 1")).isEqualTo(new ReplayResult.Duplicate(null));
    assertThat(answers()).containsExactly("ACCEPTED", "DUPLICATE");
  }

  @Test
  void aQuarantinedRecordIsDueOnTheNextWorkingMorningAndMissedAfterIt() {
    var longAgo = Instant.parse("2026-01-02T20:00:00Z"); // a Friday
    take(record(MadeUp.incident(reference).put("locationCategory", "MOON"), longAgo));
    var id = quarantined().getFirst();

    assertThat(quarantine.find(id).orElseThrow().deadline())
        .isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
    deadlines.run();
    assertThat(quarantine.find(id).orElseThrow().met()).isFalse();
  }

  private void take(Incoming... batch) {
    intake.accept(Arrays.asList(batch));
  }

  private Incoming record(ObjectNode incident, Instant arrivedAt) {
    return new Incoming(position(), key(reference), MadeUp.bytes(incident), arrivedAt);
  }

  private static byte[] key(String reference) {
    return (MadeUp.FORCE + "/" + reference).getBytes(UTF_8);
  }

  private static Position position() {
    return new Position(NO_REAL_PARTITION, OFFSET.incrementAndGet());
  }

  private List<String> answers() {
    return jdbc.queryForList(
        "select concat_ws(' ', payload ->> 'state', payload ->> 'reason',"
            + " payload #>> '{problems,0,code}', payload #>> '{problems,0,pointer}')"
            + " from receipt where reference = ? and child_ref is null order by seq",
        String.class,
        reference);
  }

  private Map<String, Object> child(String ref) {
    return jdbc.queryForMap(
        "select generation, named from child join incident using (incident_id)"
            + " where reference = ? and child_ref = ?",
        reference,
        ref);
  }

  private Instant firstArrival(String ref) {
    return jdbc.queryForObject(
            "select child.first_arrived_at from child join incident using (incident_id)"
                + " where reference = ? and child_ref = ?",
            OffsetDateTime.class,
            reference,
            ref)
        .toInstant();
  }

  private String status() {
    return jdbc.queryForObject(
        "select status from incident where reference = ?", String.class, reference);
  }

  private List<UUID> quarantined() {
    return jdbc.queryForList(
        "select quarantine_id from quarantine where reference = ?", UUID.class, reference);
  }
}
