package org.encompass.notifier.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A person on the rolls who may be the child, and what speaks for and against.
///
/// @param urns the schools of the person's MAIN and SUBSIDIARY registrations
@PersonalData
public record Candidate(
    Set<String> urns,
    String givenNames,
    String familyName,
    LocalDate dateOfBirth,
    @Nullable String postcode,
    List<String> agrees,
    List<String> contradicts) {
  @Override
  public String toString() {
    return "Candidate[withheld]";
  }
}
