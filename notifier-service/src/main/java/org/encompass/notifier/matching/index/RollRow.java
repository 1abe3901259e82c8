package org.encompass.notifier.matching.index;

import java.time.LocalDate;
import java.util.List;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// A roll entry on its way into the index.
@PersonalData
public record RollRow(
    String urn,
    String pupilId,
    @Nullable String upn,
    String givenNames,
    String familyName,
    @Nullable String preferredGivenName,
    @Nullable String preferredFamilyName,
    List<String> formerFamilyNames,
    @Nullable Birthday born,
    @Nullable Sex sex,
    @Nullable String postcode,
    @Nullable String addressLine,
    @Nullable String telephone,
    Enrolment enrolment,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /// The entry as the rolls topic has it.
  public static RollRow of(RollMessage entry) {
    var former = entry.formerFamilyNames();
    return new RollRow(
        entry.urn(),
        entry.pupilId(),
        entry.upn(),
        entry.givenNames(),
        entry.familyName(),
        entry.preferredGivenName(),
        entry.preferredFamilyName(),
        former == null ? List.of() : former,
        Birthday.of(entry.dateOfBirth()),
        entry.sex(),
        entry.postcode(),
        entry.addressLine(),
        entry.telephone(),
        entry.enrolment(),
        entry.from(),
        entry.to());
  }

  @Override
  public String toString() {
    return "RollRow[withheld]";
  }
}
