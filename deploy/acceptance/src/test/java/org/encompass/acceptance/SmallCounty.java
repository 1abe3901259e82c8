package org.encompass.acceptance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.EventType;
import org.encompass.schemas.IncidentMessage.Presence;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;

/// Six made-up schools with forty pupils each; every pupil is the only one of the name.
final class SmallCounty {
  static final String FORCE = "E23000015";
  static final List<String> URNS =
      List.of("990901", "990902", "990903", "990904", "990905", "990906");
  static final int PUPILS = 40;

  /// How every given name begins, every family name, and a word of all that is told.
  static final String GIVEN = "Quill";

  static final String FAMILY = "Zephyrine";
  static final String TOLD = "vermilion";

  private final LocalDate today;

  SmallCounty(LocalDate today) {
    this.today = today;
  }

  static String lead(String urn) {
    return "lead." + urn + "@example.invalid";
  }

  List<SchoolMessage> schools() {
    return URNS.stream().map(this::school).toList();
  }

  List<RollMessage> roll() {
    var roll = new ArrayList<RollMessage>();
    for (var urn : URNS) {
      for (int i = 0; i < PUPILS; i++) {
        roll.add(pupil(urn, i));
      }
    }
    return roll;
  }

  /// A pupil whose name no other pupil bears, letters only.
  RollMessage pupil(String urn, int number) {
    var letters = letters(URNS.indexOf(urn) * PUPILS + number);
    return new RollMessage(
        urn,
        "p" + number,
        1,
        null,
        GIVEN + letters,
        FAMILY + letters,
        null,
        null,
        null,
        today.minusYears(9).minusDays(number),
        null,
        "ZZ%d %dAB".formatted(1 + URNS.indexOf(urn), number % 10),
        null,
        null,
        RollMessage.Enrolment.MAIN,
        "4",
        today.minusYears(1),
        null);
  }

  /// An incident with these pupils as its children, as their force reports it.
  IncidentMessage incident(String reference, OffsetDateTime at, List<RollMessage> pupils) {
    var children = new ArrayList<Child>();
    for (int i = 0; i < pupils.size(); i++) {
      children.add(child("c" + (i + 1), pupils.get(i)));
    }
    return new IncidentMessage(
        "1.0",
        UUID.randomUUID(),
        EventType.REPORTED,
        IncidentMessage.IncidentType.DOMESTIC_ABUSE,
        FORCE,
        null,
        reference,
        1,
        at.minusMinutes(50),
        null,
        at.minusMinutes(5),
        IncidentMessage.LocationCategory.HOME,
        "A neighbour heard " + TOLD + " shouting and called the police.",
        "Adults were spoken to apart.",
        null,
        null,
        null,
        null,
        null,
        new IncidentMessage.Contact("Safeguarding hub", "01632 960111"),
        children);
  }

  private static Child child(String ref, RollMessage pupil) {
    return new Child(
        ref,
        pupil.givenNames(),
        pupil.familyName(),
        null,
        pupil.dateOfBirth(),
        null,
        null,
        null,
        pupil.postcode(),
        null,
        null,
        null,
        null,
        null,
        Presence.HEARD,
        true,
        true,
        true,
        null,
        "Said that the " + TOLD + " noise was frightening.",
        null,
        null);
  }

  private SchoolMessage school(String urn) {
    return new SchoolMessage(
        urn,
        1,
        "Acceptance School " + urn.substring(5),
        null,
        "Primary",
        4,
        11,
        SchoolMessage.Status.OPEN,
        null,
        "990",
        "Acceptance County",
        FORCE,
        "Nowhere",
        null,
        "01632 960222",
        null,
        Language.en,
        null,
        null,
        List.of(
            new Contact(
                "lead-" + urn,
                "Lead Person",
                Role.LEAD,
                lead(urn),
                null,
                Language.en,
                today.plusYears(1),
                null,
                null)),
        today,
        PUPILS);
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "ck";
  }
}
