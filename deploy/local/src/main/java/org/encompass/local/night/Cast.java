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
/// and birthday somebody else has too, unless that is the story.
final class Cast {
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
    set = Set.of(a.unreachable(), a.inset(), a.early(), a.onHoliday(), a.unit(), a.welsh());
  }

  /// The children of a home where each is at one ordinary school.
  List<RollMessage> ordinary(Predicate<List<RollMessage>> also) {
    return home(
        home ->
            home.stream()
                    .allMatch(
                        p -> isAlone(p) && !set.contains(p.urn()) && !usedSchools.contains(p.urn()))
                && also.test(home));
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
                && !set.contains(home.getFirst().urn())
                && !usedSchools.contains(home.getFirst().urn()));
  }

  private boolean isAlone(RollMessage pupil) {
    return bearers.getOrDefault(County.identity(pupil), 0) == 1;
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
