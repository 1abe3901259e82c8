package org.encompass.notifier.matching.linkage;

import java.util.List;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What is said of a child, as far as it can be compared with a roll.
///
/// @param givenNames "" if none was said; so with `familyName`
/// @param confidentialAddress the family may have fled: another address says nothing
@PersonalData
public record Sought(
    String givenNames,
    String familyName,
    @Nullable String knownAs,
    @Nullable Birthday born,
    @Nullable Sex sex,
    @Nullable String postcode,
    @Nullable String addressLine,
    @Nullable String telephone,
    @Nullable String upn,
    boolean confidentialAddress,
    List<StatedSchool> schools) {
  @Override
  public String toString() {
    return "Sought[withheld]";
  }
}
