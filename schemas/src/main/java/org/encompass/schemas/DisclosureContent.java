package org.encompass.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What a key adult may read of one child, by the force's content profile. MINIMAL leaves every
/// nullable field out but `welfareCheck`. Never: addresses, telephones, injuries, other children.
@PersonalData
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureContent(
    Profile profile,
    String givenNames,
    String familyName,
    @Nullable LocalDate dateOfBirth,
    OffsetDateTime occurredFrom,
    IncidentMessage.Presence presence,
    @Nullable Boolean welfareCheck,
    String force,
    String reference,
    HandlingText handlingText,
    IncidentMessage.Contact contact,
    IncidentMessage.@Nullable IncidentType incidentType,
    IncidentMessage.@Nullable LocationCategory locationCategory,
    @Nullable String circumstances,
    @Nullable String actionsTaken,
    IncidentMessage.@Nullable ArrestMade arrestMade,
    @Nullable Boolean spokenTo,
    @Nullable Boolean spokenToAlone,
    @Nullable String voiceOfTheChild,
    @Nullable String demeanour,
    IncidentMessage.@Nullable YesNoUnknown socialCareReferral,
    IncidentMessage.@Nullable SafeToContactHome safeToContactHome,
    @Nullable String collectionConcern,
    @Nullable Integer nth) {

  public enum Profile {
    MINIMAL,
    NATIONAL
  }

  /// The force's handling rules ("do not contact the parents") in English and Welsh.
  public record HandlingText(String en, String cy) {}

  @Override
  public String toString() {
    return "DisclosureContent[withheld]";
  }
}
