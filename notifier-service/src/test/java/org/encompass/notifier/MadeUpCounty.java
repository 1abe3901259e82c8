package org.encompass.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.harness.TestKeys;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.Presence;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireWriter;

/// Schools, pupils and incidents that never were, put onto the real topics.
public final class MadeUpCounty {
  public static final String FORCE = "E23000015";
  private static final AtomicInteger NUMBER = new AtomicInteger(1);
  private static final LocalDate BORN = LocalDate.of(2016, 3, 4);

  /// Far ahead: other tests move the clock from day to day, and a roll must not grow old by that.
  private static final LocalDate ROLL_AS_OF = LocalDate.of(2027, 8, 31);

  private final Broker broker;
  private final WireKeys keys;

  public MadeUpCounty(Broker broker, WireKeys keys) {
    this.broker = broker;
    this.keys = keys;
  }

  /// A number that no other test uses.
  public static int number() {
    return NUMBER.getAndIncrement();
  }

  /// A school with one pupil on its roll.
  public void school(String urn, String name, RollMessage pupil, Contact... contacts) {
    say(Topics.ROLLS, urn + "/" + pupil.pupilId(), WireWriter.write(pupil), TestKeys.ROLLS);
    entry(urn, name, Status.OPEN, List.of(), contacts);
  }

  /// A school without pupils, or a local authority ("LA:" and its code).
  public void entry(
      String key, String name, Status status, List<String> successors, Contact... contacts) {
    var school =
        new SchoolMessage(
            key,
            System.nanoTime(),
            name,
            null,
            null,
            4,
            18,
            status,
            successors,
            "873",
            "Made-up County",
            FORCE,
            "Made-up Town",
            null,
            "01632 960001",
            "09:00",
            Language.en,
            null,
            null,
            List.of(contacts),
            ROLL_AS_OF,
            1);
    say(Topics.SCHOOLS, key, WireWriter.write(school), null);
  }

  public static RollMessage pupil(String urn, String given, String family, String postcode) {
    return new RollMessage(
        urn,
        "p" + urn,
        1,
        null,
        given,
        family,
        null,
        null,
        null,
        BORN,
        null,
        postcode,
        null,
        null,
        RollMessage.Enrolment.MAIN,
        "5",
        LocalDate.of(2021, 9, 1),
        null);
  }

  public static Contact lead(String id, String name) {
    return new Contact(
        id,
        name,
        Role.LEAD,
        id + "@school.example",
        null,
        null,
        LocalDate.of(2027, 9, 1),
        null,
        null);
  }

  public static Child child(String given, String family, String postcode, String voice) {
    return new Child(
        "c1",
        given,
        family,
        null,
        BORN,
        null,
        null,
        "873",
        postcode,
        "1 Canary Row",
        "01632 960777",
        null,
        null,
        null,
        Presence.SAW,
        true,
        true,
        true,
        null,
        voice,
        null,
        null);
  }

  /// Reports one child, sealed as a force seals it.
  public void incident(String reference, String circumstances, Child child) {
    incident(reference, circumstances, false, child);
  }

  /// The same, and whether the family's address must stay unknown.
  public void incident(
      String reference, String circumstances, boolean confidentialAddress, Child child) {
    incident(reference, circumstances, confidentialAddress, List.of(), child);
  }

  /// The same, and who must not see it.
  public void incident(
      String reference,
      String circumstances,
      boolean confidentialAddress,
      List<Conflict> conflicts,
      Child child) {
    var at = OffsetDateTime.parse("2026-11-20T20:15:00Z");
    var incident =
        new IncidentMessage(
            "1.0",
            UUID.randomUUID(),
            IncidentMessage.EventType.REPORTED,
            IncidentMessage.IncidentType.DOMESTIC_ABUSE,
            FORCE,
            null,
            reference,
            1,
            at,
            null,
            at.plusMinutes(30),
            IncidentMessage.LocationCategory.HOME,
            circumstances,
            null,
            null,
            null,
            null,
            confidentialAddress,
            conflicts,
            new IncidentMessage.Contact("Made-up Safeguarding", "101"),
            List.of(child));
    say(
        Topics.INCIDENTS,
        FORCE + "/" + reference,
        WireWriter.write(incident),
        TestKeys.DISCLOSURES);
  }

  /// A record that is none.
  public void broken(String reference, String content) {
    say(Topics.INCIDENTS, FORCE + "/" + reference, content.getBytes(UTF_8), null);
  }

  private void say(String topic, String key, byte[] value, String kid) {
    var sealed = kid == null ? value : keys.seal(kid, value).getBytes(UTF_8);
    broker.say(new OutgoingRecord(topic, key, sealed, kid != null)).join();
  }
}
