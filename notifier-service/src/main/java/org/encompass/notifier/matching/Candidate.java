package org.encompass.notifier.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.matching.linkage.FieldEvidence;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A person on the rolls who may be the child, and what each field says about it.
///
/// @param urns the schools of the person's MAIN and SUBSIDIARY registrations
/// @param knownAs the name that the school calls the person by, if it is another
/// @param posterior probability that these are the child's schools
/// @param score in bits, the sum of the evidence
@PersonalData
public record Candidate(
    Set<String> urns,
    String givenNames,
    String familyName,
    @Nullable String knownAs,
    LocalDate dateOfBirth,
    @Nullable Sex sex,
    @Nullable String postcode,
    @Nullable String addressLine,
    double posterior,
    double score,
    List<FieldEvidence> evidence) {
  @Override
  public String toString() {
    return "Candidate[withheld]";
  }
}
