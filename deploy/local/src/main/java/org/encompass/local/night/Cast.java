package org.encompass.local.night;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.encompass.local.county.County;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;

/// Finds the children of a night in the county: each home is called for once, and nobody whose name
/// and birthday somebody else has too, who was born on a first of January, which is also written
/// for "some day of that year", or who has only a name that all brothers may have, unless that is
/// the story.
final class Cast {
  private static final Set<String> OF_ALL_BROTHERS = Set.of("Muhammad", "Mohammed");

  private final County county;
  private final RandomGenerator random;
  private final Map<String, Integer> bearers;
  private final Set<String> usedSchools = new HashSet<>();
  private final Set<List<RollMessage>> usedHomes = new HashSet<>();
  private final Set<String> set;

  Cast(County county, RandomGenerator random) {
    this.county = county;
    this.random = random;
    bearers = county.bearers();
    var a = county.awkward();
    set = new HashSet<>();
    set.addAll(List.of(a.unreachable(), a.inset(), a.early(), a.onHoliday(), a.unit(), a.welsh()));
    county.alike().forEach(twin -> set.add(twin.urn()));
  }

  /// The children of a home where each is at one ordinary school; at two schools neither twins nor
  /// Harriet and Harri.
  List<RollMessage> ordinary(Predicate<List<RollMessage>> also) {
    return home(
        home ->
            atOrdinarySchools(home)
                && !areTwinsApart(home)
                && !(areApart(home) && beginAlike(home))
                && also.test(home));
  }

  /// Twins at two schools, whose names differ as those of any two children do.
  List<RollMessage> twinsApart() {
    return home(
        home ->
            home.size() == 2
                && atOrdinarySchools(home)
                && areTwinsApart(home)
                && !soundAlike(home.getFirst().givenNames(), home.getLast().givenNames()));
  }

  private boolean atOrdinarySchools(List<RollMessage> home) {
    return home.stream()
        .allMatch(p -> isAlone(p) && !set.contains(p.urn()) && !usedSchools.contains(p.urn()));
  }

  private static boolean areApart(List<RollMessage> home) {
    return home.stream().map(RollMessage::urn).distinct().count() > 1;
  }

  private static boolean beginAlike(List<RollMessage> home) {
    return home.stream().map(p -> p.givenNames().charAt(0)).distinct().count() < home.size();
  }

  private static boolean areTwinsApart(List<RollMessage> home) {
    return areApart(home)
        && home.stream().map(RollMessage::dateOfBirth).distinct().count() < home.size();
  }

  private static boolean soundAlike(String one, String other) {
    return one.charAt(0) == other.charAt(0) || Math.abs(one.length() - other.length()) < 2;
  }

  /// An only child at one school.
  RollMessage at(String urn) {
    return home(home ->
            home.size() == 1 && isAlone(home.getFirst()) && home.getFirst().urn().equals(urn))
        .getFirst();
  }

  /// An only child of a school that appears in no other story.
  RollMessage atASchoolOfItsOwn() {
    var pupil = ordinary(home -> home.size() == 1).getFirst();
    usedSchools.add(pupil.urn());
    return pupil;
  }

  /// An only child of one of these names.
  RollMessage called(Set<String> names) {
    return ordinary(home -> home.size() == 1 && names.contains(home.getFirst().givenNames()))
        .getFirst();
  }

  RollMessage withAccents() {
    return ordinary(
            home ->
                home.size() == 1 && !home.getFirst().givenNames().chars().allMatch(c -> c < 128))
        .getFirst();
  }

  /// A child on the roll of two schools.
  List<RollMessage> atTwoSchools() {
    return home(
        home ->
            home.size() == 2
                && home.getLast().enrolment() == Enrolment.SUBSIDIARY
                && bearers.getOrDefault(County.identity(home.getFirst()), 0) == 2
                && home.getFirst().dateOfBirth().getDayOfYear() > 1
                && !OF_ALL_BROTHERS.contains(home.getFirst().givenNames())
                && !set.contains(home.getFirst().urn())
                && !usedSchools.contains(home.getFirst().urn()));
  }

  private boolean isAlone(RollMessage pupil) {
    return bearers.getOrDefault(County.identity(pupil), 0) == 1
        && pupil.dateOfBirth().getDayOfYear() > 1
        && !OF_ALL_BROTHERS.contains(pupil.givenNames());
  }

  private List<RollMessage> home(Predicate<List<RollMessage>> fits) {
    var homes = new ArrayList<>(county.households());
    int start = random.nextInt(homes.size());
    for (int i = 0; i < homes.size(); i++) {
      var home = homes.get((start + i) % homes.size());
      if (fits.test(home) && usedHomes.add(home)) {
        return home;
      }
    }
    throw new IllegalStateException("the county has no such home");
  }
}
