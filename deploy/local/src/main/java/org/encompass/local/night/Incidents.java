package org.encompass.local.night;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.ArrestMade;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.EventType;
import org.encompass.schemas.IncidentMessage.IncidentType;
import org.encompass.schemas.IncidentMessage.LocationCategory;
import org.encompass.schemas.IncidentMessage.Presence;
import org.encompass.schemas.IncidentMessage.SafeToContactHome;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.IncidentMessage.YesNoUnknown;
import org.encompass.schemas.RollMessage;
import org.jspecify.annotations.Nullable;

/// Writes incidents as a police control room would.
final class Incidents {
  private static final ZoneId LONDON = PupilDays.LONDON;
  private static final List<String> CIRCUMSTANCES =
      List.of(
          "Officers were called by a neighbour to shouting and banging. Adults were separated.",
          "An adult was pushed during an argument and was distressed. Nobody needed a hospital.",
          "Third call to the home this month. Property was damaged and a door was broken.",
          "An adult left before officers arrived and came back later. A welfare check was made.",
          "A verbal argument about contact arrangements, heard by the whole household.");
  private static final List<String> ACTIONS =
      List.of(
          "Safety plan agreed. A referral was made to the specialist service.",
          "One adult was arrested and taken away. The other was given advice.",
          "Adults were spoken to apart. A risk assessment was done.");
  private static final List<String> VOICES =
      List.of(
          "Said that the noise woke them and that they hid under the bed.",
          "Said that they were worried about going to school tired.",
          "Asked whether the dog was all right and did not want to talk more.");

  private final RandomGenerator random;
  private int written;

  Incidents(RandomGenerator random) {
    this.random = random;
  }

  /// A fresh incident of a force.
  IncidentMessage reported(String force, Instant arrival, List<Child> children) {
    written++;
    var recorded = arrival.minus(Duration.ofMinutes(4 + random.nextInt(10)));
    return new IncidentMessage(
        "1.0",
        id(),
        EventType.REPORTED,
        IncidentType.DOMESTIC_ABUSE,
        force,
        null,
        "HM26-%04d".formatted(1000 + written),
        1,
        at(recorded.minus(Duration.ofMinutes(20 + random.nextInt(30)))),
        null,
        at(recorded),
        LocationCategory.HOME,
        any(CIRCUMSTANCES),
        any(ACTIONS),
        random.nextBoolean() ? ArrestMade.YES : ArrestMade.NO,
        YesNoUnknown.YES,
        SafeToContactHome.UNKNOWN,
        false,
        null,
        new IncidentMessage.Contact("Safeguarding hub", "01632 960111"),
        children);
  }

  /// The same incident once more, with a new state.
  IncidentMessage next(IncidentMessage i, EventType type, @Nullable List<Child> children) {
    return copy(
        i, id(), type, i.version() + 1, i.occurredFrom(), i.circumstances(), null, children);
  }

  IncidentMessage occurred(IncidentMessage i, OffsetDateTime from) {
    return copy(
        i, i.eventId(), i.eventType(), i.version(), from, i.circumstances(), null, i.children());
  }

  IncidentMessage saying(IncidentMessage i, String circumstances) {
    return copy(
        i,
        i.eventId(),
        i.eventType(),
        i.version(),
        i.occurredFrom(),
        circumstances,
        null,
        i.children());
  }

  IncidentMessage hiddenFrom(IncidentMessage i, List<Conflict> conflicts) {
    return copy(
        i,
        i.eventId(),
        i.eventType(),
        i.version(),
        i.occurredFrom(),
        i.circumstances(),
        conflicts,
        i.children());
  }

  IncidentMessage underId(IncidentMessage i, UUID eventId) {
    return copy(
        i,
        eventId,
        i.eventType(),
        i.version(),
        i.occurredFrom(),
        i.circumstances(),
        null,
        i.children());
  }

  /// The same, of a family that nobody may find.
  IncidentMessage confidential(IncidentMessage i) {
    return new IncidentMessage(
        i.schemaVersion(),
        i.eventId(),
        i.eventType(),
        i.incidentType(),
        i.force(),
        i.dutyForce(),
        i.reference(),
        i.version(),
        i.occurredFrom(),
        i.occurredTo(),
        i.recordedAt(),
        i.locationCategory(),
        i.circumstances(),
        i.actionsTaken(),
        i.arrestMade(),
        i.socialCareReferral(),
        i.safeToContactHome(),
        true,
        i.conflicts(),
        i.contact(),
        i.children());
  }

  private static IncidentMessage copy(
      IncidentMessage i,
      UUID id,
      EventType type,
      int version,
      OffsetDateTime from,
      @Nullable String circumstances,
      @Nullable List<Conflict> conflicts,
      @Nullable List<Child> children) {
    return new IncidentMessage(
        i.schemaVersion(),
        id,
        type,
        i.incidentType(),
        i.force(),
        i.dutyForce(),
        i.reference(),
        version,
        from,
        i.occurredTo(),
        i.recordedAt(),
        i.locationCategory(),
        circumstances,
        i.actionsTaken(),
        i.arrestMade(),
        i.socialCareReferral(),
        i.safeToContactHome(),
        i.confidentialAddress(),
        conflicts,
        i.contact(),
        children);
  }

  /// A pupil as the officer wrote the child down; the school is stated now and then.
  Child child(RollMessage pupil, int number) {
    var stated = random.nextInt(3) == 0 ? List.of(new StatedSchool(pupil.urn(), null, null)) : null;
    return child(
        number,
        pupil.givenNames(),
        pupil.familyName(),
        pupil.dateOfBirth(),
        pupil.postcode(),
        EducationStatus.SCHOOL,
        stated);
  }

  Child child(
      int number,
      String givenNames,
      String familyName,
      @Nullable LocalDate born,
      @Nullable String postcode,
      EducationStatus status,
      @Nullable List<StatedSchool> schools) {
    var presence =
        any(List.of(Presence.SAW, Presence.HEARD, Presence.IN_PREMISES, Presence.NOT_PRESENT));
    boolean spoken = presence != Presence.NOT_PRESENT;
    return new Child(
        "c" + number,
        givenNames,
        familyName,
        null,
        born,
        null,
        null,
        County.LA_CODE,
        postcode,
        null,
        null,
        null,
        status,
        schools,
        presence,
        spoken,
        spoken && random.nextBoolean(),
        true,
        false,
        spoken ? any(VOICES) : null,
        spoken ? "Quiet and tired." : null,
        null);
  }

  /// The same child with the first line of its address.
  static Child livingAt(Child c, @Nullable String addressLine) {
    return new Child(
        c.childRef(),
        c.givenNames(),
        c.familyName(),
        c.knownAs(),
        c.dateOfBirth(),
        c.approximateAge(),
        c.sex(),
        c.laCode(),
        c.postcode(),
        addressLine,
        c.telephone(),
        c.upn(),
        c.educationStatus(),
        c.schools(),
        c.presence(),
        c.spokenTo(),
        c.spokenToAlone(),
        c.welfareCheck(),
        c.injured(),
        c.voiceOfTheChild(),
        c.demeanour(),
        c.collectionConcern());
  }

  private UUID id() {
    return new UUID(
        random.nextLong() & ~0xF000L | 0x4000L,
        random.nextLong() & Long.MAX_VALUE >> 1 | Long.MIN_VALUE);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atZone(LONDON).toOffsetDateTime();
  }
}
