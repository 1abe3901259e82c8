package org.encompass.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A school, or a local authority as an entry of its own (`urn` "LA:<laCode>"), as the portal keeps
/// it, on `encompass.schools.v1`. A lower `revision` than the known one is ignored.
@PersonalData
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchoolMessage(
    String urn,
    long revision,
    String name,
    @Nullable String establishmentType,
    @Nullable String phase,
    @Nullable Integer lowAge,
    @Nullable Integer highAge,
    Status status,
    @Nullable List<String> successorUrns,
    @Nullable String laCode,
    @Nullable String laName,
    @Nullable String force,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable String telephone,
    @Nullable String arriveBy,
    Language locale,
    @Nullable Calendar calendar,
    @Nullable List<Closure> closures,
    List<Contact> contacts,
    @Nullable LocalDate rollAsOf,
    @Nullable Integer rollCount) {

  public enum Status {
    OPEN,
    CLOSED,
    PROPOSED_TO_CLOSE,
    PROPOSED_TO_OPEN
  }

  /// The languages a school or person may be written to in.
  public enum Language {
    en,
    cy
  }

  /// A school's term calendar; days outside `validFrom`..`validTo` are not known by it.
  public record Calendar(
      @Nullable String source, LocalDate validFrom, LocalDate validTo, List<Closed> closed) {}

  /// Days without pupils, both ends inclusive.
  public record Closed(LocalDate from, LocalDate to, ClosedKind kind) {}

  public enum ClosedKind {
    HOLIDAY,
    INSET,
    OTHER
  }

  /// Days closed over whichever calendar applies, both ends inclusive.
  public record Closure(LocalDate from, LocalDate to, ClosureKind kind) {}

  public enum ClosureKind {
    EMERGENCY,
    OTHER
  }

  public enum Role {
    LEAD,
    DEPUTY,
    HEAD,
    LA_OFFICER
  }

  /// A person of the school's own list; `contactId` is the person's portal account.
  @PersonalData
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Contact(
      String contactId,
      String name,
      Role role,
      String email,
      @Nullable String telephone,
      @Nullable Language locale,
      @Nullable LocalDate trainedUntil,
      @Nullable List<Away> away,
      @Nullable OffsetDateTime verifiedAt) {
    @Override
    public String toString() {
      return "Contact[withheld]";
    }
  }

  /// Days on which a contact is not there, both ends inclusive.
  public record Away(LocalDate from, LocalDate to) {}

  @Override
  public String toString() {
    return "SchoolMessage[" + urn + " revision " + revision + "]";
  }
}
