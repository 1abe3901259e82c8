package org.encompass.notifier.matching.linkage;

import java.time.LocalDate;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One child as the matching rule is asked about it.
///
/// @param day of the incident, or its first one, in London
/// @param today in London: who is on a roll now, and old enough for school
/// @param laCode of the child's residence, three digits
/// @param earlyYears whether the force tells early-years settings
@PersonalData
public record Report(
    Sought child,
    LocalDate day,
    LocalDate today,
    @Nullable EducationStatus education,
    @Nullable String laCode,
    boolean earlyYears) {
  @Override
  public String toString() {
    return "Report[withheld]";
  }
}
