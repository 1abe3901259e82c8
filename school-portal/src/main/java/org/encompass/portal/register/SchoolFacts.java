package org.encompass.portal.register;

import java.util.List;
import java.util.Set;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;

/// What the register says of a school: its part of the school's entry, and nothing else of it.
///
/// @param successors the schools that took its pupils
record SchoolFacts(
    String name,
    @Nullable String type,
    @Nullable String phase,
    @Nullable Integer lowAge,
    @Nullable Integer highAge,
    Status status,
    List<String> successors,
    @Nullable String laCode,
    @Nullable String laName,
    @Nullable String force,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable String telephone) {
  SchoolFacts {
    successors = List.copyOf(successors);
  }

  /// What an entry says.
  static SchoolFacts of(SchoolMessage school) {
    var successors = school.successorUrns();
    return new SchoolFacts(
        school.name(),
        school.establishmentType(),
        school.phase(),
        school.lowAge(),
        school.highAge(),
        school.status(),
        successors == null ? List.of() : successors,
        school.laCode(),
        school.laName(),
        school.force(),
        school.town(),
        school.postcode(),
        school.telephone());
  }

  /// What is told, and for the rest what stands. An authority and a force that somebody
  /// assigned are not taken away by a file that does not know them.
  SchoolFacts over(SchoolFacts standing, Set<Fact> told) {
    boolean authority = told.contains(Fact.AUTHORITY) && laCode != null;
    return new SchoolFacts(
        told.contains(Fact.NAME) ? name : standing.name,
        told.contains(Fact.TYPE) ? type : standing.type,
        told.contains(Fact.PHASE) ? phase : standing.phase,
        told.contains(Fact.AGES) ? lowAge : standing.lowAge,
        told.contains(Fact.AGES) ? highAge : standing.highAge,
        told.contains(Fact.STATUS) ? status : standing.status,
        told.contains(Fact.SUCCESSORS) ? successors : standing.successors,
        authority ? laCode : standing.laCode,
        authority ? laName : standing.laName,
        force == null ? standing.force : force,
        told.contains(Fact.TOWN) ? town : standing.town,
        told.contains(Fact.POSTCODE) ? postcode : standing.postcode,
        told.contains(Fact.TELEPHONE) ? telephone : standing.telephone);
  }

  /// The same in another state.
  SchoolFacts as(Status other, List<String> heirs) {
    return new SchoolFacts(
        name, type, phase, lowAge, highAge, other, heirs, laCode, laName, force, town, postcode,
        telephone);
  }

  /// The same, served by a force.
  SchoolFacts servedBy(@Nullable String other) {
    return new SchoolFacts(
        name,
        type,
        phase,
        lowAge,
        highAge,
        status,
        successors,
        laCode,
        laName,
        other,
        town,
        postcode,
        telephone);
  }

  /// The same, of an authority and its force.
  SchoolFacts of(Authority authority) {
    return new SchoolFacts(
        name,
        type,
        phase,
        lowAge,
        highAge,
        status,
        successors,
        authority.code(),
        authority.name(),
        authority.force(),
        town,
        postcode,
        telephone);
  }

  /// Whether children go there.
  boolean open() {
    return status == Status.OPEN || status == Status.PROPOSED_TO_CLOSE;
  }

  /// The entry of a school of which nothing else is known: nobody is told there yet.
  SchoolMessage entry(String urn) {
    return in(
        new SchoolMessage(
            urn,
            0,
            name,
            null,
            null,
            null,
            null,
            status,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Language.en,
            null,
            null,
            List.of(),
            null,
            null));
  }

  /// A standing entry that says this; people, calendar, hour and roll stay.
  SchoolMessage in(SchoolMessage school) {
    return new SchoolMessage(
        school.urn(),
        school.revision(),
        name,
        type,
        phase,
        lowAge,
        highAge,
        status,
        successors.isEmpty() ? null : successors,
        laCode,
        laName,
        force,
        town,
        postcode,
        telephone,
        school.arriveBy(),
        school.locale(),
        school.calendar(),
        school.closures(),
        school.contacts(),
        school.rollAsOf(),
        school.rollCount());
  }
}
