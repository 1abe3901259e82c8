package org.encompass.notifier.matching;

import java.time.LocalDate;
import org.encompass.schemas.PersonalData;

/// Somebody on a roll who seems to live with the child and is not in the incident: a hint for the
/// reviewer, never disclosed. A brother's school is no evidence of the child's own.
@PersonalData
public record Housemate(String urn, String givenNames, String familyName, LocalDate dateOfBirth) {
  @Override
  public String toString() {
    return "Housemate[withheld]";
  }
}
