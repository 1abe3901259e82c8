package org.encompass.benchmarks.morning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;

/// Schools with one key adult each, and an alert for each school.
final class MadeUpSchools {
  static final String FORCE = "E23000015";
  private static final int FIRST_URN = 980_000;

  private final int number;
  private final OffsetDateTime now;

  MadeUpSchools(int number, OffsetDateTime now) {
    this.number = number;
    this.now = now;
  }

  List<String> urns() {
    return IntStream.range(0, number).mapToObj(i -> String.valueOf(FIRST_URN + i)).toList();
  }

  static String address(String urn) {
    return "lead." + urn + "@example.invalid";
  }

  private static String contactId(String urn) {
    return "lead-" + urn;
  }

  SchoolMessage school(String urn) {
    var today = LocalDate.from(now);
    return new SchoolMessage(
        urn,
        1,
        "Morning School " + urn,
        null,
        "Primary",
        4,
        11,
        SchoolMessage.Status.OPEN,
        null,
        "990",
        "Morning County",
        FORCE,
        "Nowhere",
        null,
        null,
        null,
        Language.en,
        null,
        null,
        List.of(
            new Contact(
                contactId(urn),
                "Lead Person",
                Role.LEAD,
                address(urn),
                null,
                Language.en,
                today.plusYears(1),
                null,
                null)),
        null,
        null);
  }

  /// What the school is told, the content still open.
  DisclosureMessage disclosure(String urn, String sealedContent) {
    return new DisclosureMessage(
        UUID.randomUUID(),
        1,
        DisclosureMessage.Kind.ISSUED,
        urn,
        now,
        now.plusHours(20),
        null,
        List.of(),
        1,
        sealedContent);
  }

  DisclosureContent content(String urn) {
    return new DisclosureContent(
        DisclosureContent.Profile.NATIONAL,
        "Zephyrine",
        "Quillmorning",
        LocalDate.from(now).minusYears(9),
        now.minusHours(9),
        IncidentMessage.Presence.HEARD,
        true,
        FORCE,
        "M/" + urn,
        new DisclosureContent.HandlingText(
            "Do not speak to the parents about this alert.",
            "Peidiwch â siarad â'r rhieni am y rhybudd hwn."),
        new IncidentMessage.Contact("Safeguarding hub", "01632 960111"),
        IncidentMessage.IncidentType.DOMESTIC_ABUSE,
        IncidentMessage.LocationCategory.HOME,
        "A neighbour heard shouting and called the police.",
        "Adults were spoken to apart.",
        IncidentMessage.ArrestMade.NO,
        true,
        true,
        "Said that the noise was frightening.",
        "Quiet.",
        IncidentMessage.YesNoUnknown.YES,
        IncidentMessage.SafeToContactHome.UNKNOWN,
        null,
        1);
  }
}
