package org.encompass.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pupil on a school's roll, on `encompass.rolls.v1` (always sealed). A null value = has left.
@PersonalData
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RollMessage(
    String urn,
    String pupilId,
    long revision,
    @Nullable String upn,
    String givenNames,
    String familyName,
    @Nullable String preferredGivenName,
    @Nullable String preferredFamilyName,
    @Nullable List<String> formerFamilyNames,
    LocalDate dateOfBirth,
    IncidentMessage.@Nullable Sex sex,
    @Nullable String postcode,
    @Nullable String addressLine,
    @Nullable String telephone,
    Enrolment enrolment,
    @Nullable String yearGroup,
    LocalDate from,
    @Nullable LocalDate to) {

  /// How the pupil is registered: only MAIN and SUBSIDIARY registrations are told.
  public enum Enrolment {
    MAIN,
    SUBSIDIARY,
    GUEST
  }

  @Override
  public String toString() {
    return "RollMessage[withheld]";
  }
}
