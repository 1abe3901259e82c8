package org.encompass.benchmarks.night;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.SchoolMessage;

/// Made-up schools and children by number.
final class MadeUp {
  private static final int FIRST_SCHOOL = 600_000;
  private static final int BIRTHDAYS = 4_000;
  private static final int LETTERS = 26;

  static String urn(int school) {
    return "" + (FIRST_SCHOOL + school);
  }

  /// Open, in term, with one trained lead.
  static SchoolMessage school(int number) {
    var urn = urn(number);
    var lead =
        new SchoolMessage.Contact(
            "lead-" + urn,
            "Lead of " + urn,
            SchoolMessage.Role.LEAD,
            "lead-" + urn + "@school.example",
            null,
            null,
            LocalDate.of(2027, 12, 31),
            null,
            null);
    var calendar =
        new SchoolMessage.Calendar(
            null, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 21), List.of());
    return new SchoolMessage(
        urn,
        1,
        "Made Up School " + urn,
        null,
        null,
        null,
        null,
        SchoolMessage.Status.OPEN,
        null,
        null,
        null,
        RunningNotifier.FORCE,
        "Nowhere",
        null,
        null,
        null,
        SchoolMessage.Language.en,
        calendar,
        null,
        List.of(lead),
        LocalDate.of(2026, 11, 16),
        1);
  }

  /// One incident with one child in it.
  static IncidentMessage incident(int number, Instant occurred) {
    var at = OffsetDateTime.ofInstant(occurred, ZoneOffset.UTC);
    return new IncidentMessage(
        "1.0",
        UUID.randomUUID(),
        IncidentMessage.EventType.REPORTED,
        IncidentMessage.IncidentType.DOMESTIC_ABUSE,
        RunningNotifier.FORCE,
        null,
        "NIGHT-" + number,
        1,
        at,
        null,
        at,
        IncidentMessage.LocationCategory.HOME,
        "Neighbours heard shouting. Officers attended and spoke to everybody in the house.",
        null,
        IncidentMessage.ArrestMade.NO,
        IncidentMessage.YesNoUnknown.UNKNOWN,
        IncidentMessage.SafeToContactHome.UNKNOWN,
        null,
        null,
        new IncidentMessage.Contact("Made-up team", "0300 000 0000"),
        List.of(child(number)));
  }

  static Child child(int number) {
    return new Child(
        "c1",
        "Ada",
        "Madeup" + letters(number),
        null,
        LocalDate.of(2011, 1, 2).plusDays(number % BIRTHDAYS),
        null,
        null,
        null,
        "ZZ9 9ZZ",
        null,
        null,
        null,
        null,
        null,
        IncidentMessage.Presence.HEARD,
        true,
        true,
        true,
        false,
        null,
        null,
        null);
  }

  private static String letters(int number) {
    var letters = new StringBuilder();
    for (int rest = number; rest > 0; rest /= LETTERS) {
      letters.append((char) ('a' + rest % LETTERS));
    }
    return letters.toString();
  }

  private MadeUp() {}
}
