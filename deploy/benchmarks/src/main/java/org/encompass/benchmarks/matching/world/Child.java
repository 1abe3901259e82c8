package org.encompass.benchmarks.matching.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A child as it really is.
///
/// @param place in the household, the eldest being 0; children on no roll come after the others
/// @param given names, the first one first
/// @param formerFamily the name it was born with, if it bears another now
/// @param home where it mostly lives
/// @param secondHome of the other parent, if it lives there too
/// @param places at schools, none if it is on no roll
@PersonalData
public record Child(
    long household,
    int place,
    Heritage heritage,
    List<String> given,
    @Nullable String calledBy,
    String family,
    @Nullable String formerFamily,
    LocalDate born,
    Sex sex,
    Home home,
    @Nullable Home secondHome,
    @Nullable String pupilNumber,
    List<Place> places) {
  /// On the roll of a school.
  ///
  /// @param kind MAIN, SUBSIDIARY or GUEST
  record Place(int school, Kind kind, LocalDate from, @Nullable LocalDate to) {}

  /// How a pupil is registered.
  public enum Kind {
    MAIN,
    SUBSIDIARY,
    GUEST
  }

  boolean girl() {
    return sex == Sex.F;
  }

  /// URNs of the schools that must be told on the day, none if it is on no roll.
  Set<String> schools(LocalDate day) {
    return places.stream()
        .filter(place -> place.kind() != Kind.GUEST)
        .filter(place -> !place.from().isAfter(day))
        .filter(place -> place.to() == null || !place.to().isBefore(day))
        .map(place -> Schools.urn(place.school()))
        .collect(Collectors.toSet());
  }

  Child named(List<String> other) {
    return new Child(
        household,
        place,
        heritage,
        other,
        null,
        family,
        formerFamily,
        born,
        sex,
        home,
        secondHome,
        pupilNumber,
        places);
  }

  Child surnamed(String other) {
    return new Child(
        household,
        place,
        heritage,
        given,
        calledBy,
        other,
        null,
        born,
        sex,
        home,
        secondHome,
        pupilNumber,
        places);
  }

  Child born(LocalDate other) {
    return new Child(
        household,
        place,
        heritage,
        given,
        calledBy,
        family,
        formerFamily,
        other,
        sex,
        home,
        secondHome,
        pupilNumber,
        places);
  }

  Child living(Home other) {
    return new Child(
        household,
        place,
        heritage,
        given,
        calledBy,
        family,
        formerFamily,
        born,
        sex,
        other,
        null,
        pupilNumber,
        places);
  }

  Child at(List<Place> others) {
    return new Child(
        household,
        place,
        heritage,
        given,
        calledBy,
        family,
        formerFamily,
        born,
        sex,
        home,
        secondHome,
        pupilNumber,
        others);
  }

  @Override
  public String toString() {
    return "Child[withheld]";
  }
}
