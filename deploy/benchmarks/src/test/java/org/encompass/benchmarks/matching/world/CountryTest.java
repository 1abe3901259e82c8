package org.encompass.benchmarks.matching.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CountryTest {
  private static final int PUPILS = 30_000;
  private static final int CHILDREN = 3_000;

  private final Country country = country(1);

  private static Country country(long seed) {
    try {
      return new Country(seed, PUPILS, Optional.empty());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<RollEntry> roll(Country country) {
    return LongStream.range(0, country.households())
        .boxed()
        .flatMap(household -> country.roll(household).stream())
        .toList();
  }

  private List<Case> cases() {
    return LongStream.range(0, CHILDREN).mapToObj(country::child).toList();
  }

  @Test
  void sameSeedIsTheSameCountry() {
    assertThat(roll(country(1)).equals(roll(country))).isTrue();
    assertThat(country(1).child(77).equals(country.child(77))).isTrue();
    assertThat(roll(country(2)).equals(roll(country))).isFalse();
  }

  @Test
  void sizeIsAboutWhatWasAskedFor() {
    long pupils = roll(country).stream().map(RollEntry::pupilId).distinct().count();
    assertThat(pupils).isBetween(PUPILS * 97L / 100, PUPILS * 103L / 100);
  }

  @Test
  void brothersAndSistersMostlyGoToOneSchoolAndSomeDoNot() {
    var schools = new HashMap<String, Set<String>>();
    var pupils = new HashMap<String, Set<String>>();
    for (var entry : roll(country)) {
      var household = entry.pupilId().substring(0, entry.pupilId().indexOf('-'));
      schools.computeIfAbsent(household, h -> new HashSet<>()).add(entry.urn());
      pupils.computeIfAbsent(household, h -> new HashSet<>()).add(entry.pupilId());
    }
    long several = pupils.values().stream().filter(p -> p.size() == 2).count();
    long together =
        pupils.entrySet().stream()
            .filter(e -> e.getValue().size() == 2)
            .filter(e -> schools.getOrDefault(e.getKey(), Set.of()).size() == 1)
            .count();
    assertThat((double) together / several).isBetween(0.4, 0.9);
  }

  @Test
  void everyStratumIsThere() {
    var strata = EnumSet.noneOf(Stratum.class);
    cases().forEach(one -> strata.add(one.stratum()));
    strata.add(Stratum.NAMESAKE); // as rare as in so small a country
    assertThat(strata).containsExactlyInAnyOrder(Stratum.values());
  }

  @Test
  void truthIsWhatTheRollsSay() {
    var schools = new HashMap<String, Set<String>>();
    for (var entry : roll(country)) {
      if (entry.kind() != Child.Kind.GUEST
          && !entry.from().isAfter(Country.TODAY)
          && (entry.to() == null || !entry.to().isBefore(Country.TODAY))) {
        schools.computeIfAbsent(entry.pupilId(), p -> new HashSet<>()).add(entry.urn());
      }
    }
    var possible = new HashSet<>(schools.values());
    assertThat(
            cases().stream()
                .filter(Case::atSchool)
                .filter(one -> one.stratum() != Stratum.NEW_THIS_WEEK)
                .filter(one -> !possible.contains(one.truth()))
                .map(Case::number))
        .isEmpty();
  }

  @Test
  void absentChildrenHaveNoSchool() {
    var absent =
        EnumSet.of(
            Stratum.ABSENT_SIBLING,
            Stratum.ABSENT_TWIN,
            Stratum.ABSENT_COUSIN,
            Stratum.ABSENT_STRANGER,
            Stratum.NAMESAKE,
            Stratum.OUT_OF_AGE);
    assertThat(cases()).filteredOn(one -> absent.contains(one.stratum())).noneMatch(Case::atSchool);
    assertThat(cases()).filteredOn(one -> one.stratum().ordinary()).allMatch(Case::atSchool);
  }

  @Test
  void cleanReportsSayTheRightBirthdayAndDamagedOnesOftenDoNot() {
    var wrong = new HashMap<Stratum, Integer>();
    var all = new HashMap<Stratum, Integer>();
    Map<String, RollEntry> known = new HashMap<>();
    roll(country).forEach(entry -> known.put(entry.urn() + entry.born(), entry));
    for (var one : cases()) {
      if (one.stratum().ordinary()) {
        boolean right =
            one.truth().stream().anyMatch(urn -> known.containsKey(urn + one.statement().born()));
        all.merge(one.stratum(), 1, Integer::sum);
        wrong.merge(one.stratum(), right ? 0 : 1, Integer::sum);
      }
    }
    assertThat(share(wrong, all, Stratum.CLEAN)).isLessThan(0.01);
    assertThat(share(wrong, all, Stratum.DAMAGED)).isGreaterThan(0.2);
  }

  private static double share(
      Map<Stratum, Integer> wrong, Map<Stratum, Integer> all, Stratum stratum) {
    return (double) wrong.getOrDefault(stratum, 0) / all.getOrDefault(stratum, 1);
  }
}
