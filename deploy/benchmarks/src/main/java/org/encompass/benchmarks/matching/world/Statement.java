package org.encompass.benchmarks.matching.world;

import java.time.LocalDate;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What the police say of a child.
///
/// @param school as it was named or numbered: a URN, a name, a town
/// @param authority of the child's residence, three digits
@PersonalData
public record Statement(
    String givenNames,
    String familyName,
    @Nullable String knownAs,
    @Nullable LocalDate born,
    @Nullable Sex sex,
    @Nullable String postcode,
    @Nullable String addressLine,
    @Nullable String telephone,
    @Nullable String upn,
    @Nullable School school,
    boolean homeEducated,
    @Nullable String authority,
    boolean confidentialAddress) {
  @Override
  public String toString() {
    return "Statement[withheld]";
  }
}
