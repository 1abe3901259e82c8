package org.encompass.schemas;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An incident that police attended, on `encompass.incidents.v1`. Nothing but `children[].*` may be
/// matched against a roll, and neither addresses nor telephones are ever disclosed.
@PersonalData
public record IncidentMessage(
    String schemaVersion,
    UUID eventId,
    EventType eventType,
    IncidentType incidentType,
    String force,
    @Nullable String dutyForce,
    String reference,
    int version,
    OffsetDateTime occurredFrom,
    @Nullable OffsetDateTime occurredTo,
    OffsetDateTime recordedAt,
    LocationCategory locationCategory,
    @Nullable String circumstances,
    @Nullable String actionsTaken,
    @Nullable ArrestMade arrestMade,
    @Nullable YesNoUnknown socialCareReferral,
    @Nullable SafeToContactHome safeToContactHome,
    @Nullable Boolean confidentialAddress,
    @Nullable List<Conflict> conflicts,
    Contact contact,
    @Nullable List<Child> children) {

  public enum EventType {
    REPORTED,
    AMENDED,
    WITHDRAWN
  }

  public enum IncidentType {
    DOMESTIC_ABUSE,
    MISSING,
    FOUND,
    OTHER_SAFEGUARDING
  }

  public enum LocationCategory {
    HOME,
    OTHER_DWELLING,
    PUBLIC,
    OTHER
  }

  public enum ArrestMade {
    YES,
    NO,
    NOT_SHARED
  }

  public enum YesNoUnknown {
    YES,
    NO,
    UNKNOWN
  }

  public enum SafeToContactHome {
    YES,
    NO,
    SAFE_PARENT_ONLY,
    UNKNOWN
  }

  public enum Sex {
    F,
    M,
    X
  }

  public enum EducationStatus {
    SCHOOL,
    COLLEGE,
    EARLY_YEARS,
    HOME_EDUCATED,
    NOT_IN_EDUCATION,
    UNKNOWN
  }

  public enum Presence {
    SAW,
    HEARD,
    IN_PREMISES,
    NOT_PRESENT,
    UNKNOWN
  }

  /// A person who must not see the incident: at a school (`urn`), anywhere (`personName`), or both.
  @PersonalData
  public record Conflict(@Nullable String urn, @Nullable String personName) {
    @Override
    public String toString() {
      return "Conflict[withheld]";
    }
  }

  /// The police team that answers questions.
  public record Contact(String team, String telephone) {}

  /// A school as the police officer heard it: a number, or a name and perhaps a town.
  @PersonalData
  public record StatedSchool(@Nullable String urn, @Nullable String name, @Nullable String town) {
    @Override
    public String toString() {
      return "StatedSchool[withheld]";
    }
  }

  /// A child of the household or otherwise related to an adult involved.
  @PersonalData
  public record Child(
      String childRef,
      String givenNames,
      String familyName,
      @Nullable String knownAs,
      @Nullable LocalDate dateOfBirth,
      @Nullable Integer approximateAge,
      @Nullable Sex sex,
      @Nullable String laCode,
      @Nullable String postcode,
      @Nullable String addressLine,
      @Nullable String telephone,
      @Nullable String upn,
      @Nullable EducationStatus educationStatus,
      @Nullable List<StatedSchool> schools,
      Presence presence,
      @Nullable Boolean spokenTo,
      @Nullable Boolean spokenToAlone,
      @Nullable Boolean welfareCheck,
      @Nullable Boolean injured,
      @Nullable String voiceOfTheChild,
      @Nullable String demeanour,
      @Nullable String collectionConcern) {
    @Override
    public String toString() {
      return "Child[withheld]";
    }
  }

  @Override
  public String toString() {
    return "IncidentMessage[withheld]";
  }
}
