package org.encompass.benchmarks.matching.world;

import java.time.LocalDate;
import java.util.List;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One pupil at one school, as the school's system has it.
@PersonalData
public record RollEntry(
    String urn,
    String pupilId,
    @Nullable String upn,
    String givenNames,
    String familyName,
    @Nullable String preferredGivenName,
    @Nullable String preferredFamilyName,
    List<String> formerFamilyNames,
    LocalDate born,
    @Nullable Sex sex,
    @Nullable String postcode,
    @Nullable String addressLine,
    @Nullable String telephone,
    Child.Kind kind,
    LocalDate from,
    @Nullable LocalDate to) {
  @Override
  public String toString() {
    return "RollEntry[withheld]";
  }
}
