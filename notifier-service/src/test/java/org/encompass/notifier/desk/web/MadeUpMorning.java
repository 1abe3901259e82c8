package org.encompass.notifier.desk.web;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.Made;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.MadeUpPerson;
import org.encompass.notifier.MadeUpRoll;
import org.encompass.notifier.delivery.MadeUpTelling;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.delivery.TellingRows;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.reference.Schools;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/// Schools that have to be telephoned.
final class MadeUpMorning {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate tables;
  @Autowired private KafkaTemplate<String, byte[]> template;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private Schools schools;
  @Autowired private TellingRows tellings;
  @Autowired private Clock clock;
  @Autowired private SweepRunner sweeps;

  /// A school with one pupil and a lead.
  void school(String urn, String name) {
    var somebody = somebody(urn);
    new MadeUpRoll(template, keys, tables).county();
    new MadeUpCounty(broker, keys)
        .school(
            urn,
            name,
            MadeUpCounty.pupil(urn, somebody.given(), somebody.family(), somebody.postcode()),
            MadeUpCounty.lead("lead-" + urn, "Lead Person"));
    await()
        .atMost(SOON)
        .until(
            () ->
                jdbc.sql("select count(*) from school join roll_entry using (urn) where urn = ?")
                        .param(urn)
                        .query(Long.class)
                        .single()
                    == 1);
  }

  /// A school or local authority without pupils.
  void entry(String key, String name) {
    var role = key.startsWith("LA:") ? Role.LA_OFFICER : Role.LEAD;
    var person = Made.contact("person-" + key.replace(":", ""), "Some Person", role);
    new MadeUpCounty(broker, keys).entry(key, name, Status.OPEN, List.of(), person);
    await().atMost(SOON).until(() -> schools.find(key).isPresent());
  }

  /// A row that stands on the sheet, and behind which there is nobody: it cannot be told.
  UUID row(String recipient, Duration left) {
    var now = clock.instant();
    var id =
        new MadeUpTelling(jdbc).notification(recipient, now.minusSeconds(7200), now.plus(left));
    tellings.add(id, List.of("lead-" + recipient), Purpose.FIRST, 1, now.plus(Duration.ofDays(30)));
    return id;
  }

  /// A child at the school whose key adult was told and does not read it.
  UUID told(String urn, Duration left) {
    var reference = "SHEET-" + MadeUpCounty.number();
    var somebody = somebody(urn);
    new MadeUpCounty(broker, keys)
        .incident(
            reference,
            "Made up.",
            MadeUpCounty.child(somebody.given(), somebody.family(), somebody.postcode(), "Hello."));
    var id = await().atMost(SOON).until(() -> toldOf(reference), Optional::isPresent).orElseThrow();
    due(id, clock.instant().plus(left));
    return id;
  }

  private Optional<UUID> toldOf(String reference) {
    sweeps.run("routing");
    sweeps.run("delivery");
    return jdbc.sql(
            "select notification_id from notification where reference = ? and state = 'TOLD'")
        .param(reference)
        .query(UUID.class)
        .optional();
  }

  private void due(UUID id, Instant deadline) {
    jdbc.sql("update notification set deadline = ? where notification_id = ?")
        .params(Timestamp.from(deadline), id)
        .update();
    jdbc.sql("update ladder_step set due_at = ? where notification_id = ? and step = 'CALL_SHEET'")
        .params(Timestamp.from(deadline.minusSeconds(15 * 60)), id)
        .update();
  }

  /// By what people know it.
  String reference(UUID id) {
    return jdbc.sql("select reference from notification where notification_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static MadeUpPerson somebody(String urn) {
    return new MadeUpPerson(Integer.parseInt(urn));
  }
}
