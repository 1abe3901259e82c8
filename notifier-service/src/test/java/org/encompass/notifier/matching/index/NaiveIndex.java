package org.encompass.notifier.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.schemas.RollMessage.Enrolment;

/// What the index has to find, said as plainly as can be: every row is looked at.
record NaiveIndex(List<RollRow> rows) {
  static Set<String> givenNames(RollRow row) {
    return Stream.of(row.givenNames(), row.preferredGivenName())
        .filter(Objects::nonNull)
        .flatMap(names -> Name.given(names).stream())
        .map(Name::text)
        .collect(Collectors.toSet());
  }

  static Set<String> familyNames(RollRow row) {
    var all = new ArrayList<>(row.formerFamilyNames());
    all.add(row.familyName());
    if (row.preferredFamilyName() != null) {
      all.add(row.preferredFamilyName());
    }
    return all.stream()
        .flatMap(name -> Name.family(name).stream())
        .map(Name::text)
        .collect(Collectors.toSet());
  }

  /// The entries, as school and pupil.
  Set<String> candidates(RollIndex index, Probe probe) {
    var said = new Said(index, probe);
    boolean met = present().anyMatch(row -> sameDay(probe.born(), row.born()) && said.bothIn(row));
    return present()
        .filter(row -> fits(row, said, probe, met))
        .map(row -> key(row.urn(), RollIndex.pupilKey(row.pupilId())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Stream<RollRow> present() {
    return rows.stream().filter(row -> row.enrolment() != Enrolment.GUEST);
  }

  /// What was said, as texts.
  record Said(
      Set<String> given,
      Set<String> family,
      Set<String> closestGiven,
      Set<String> closestFamily,
      Set<String> schools) {
    Said(RollIndex index, Probe probe) {
      this(
          texts(index, Arrays.stream(probe.given())),
          texts(index, Arrays.stream(probe.family())),
          texts(index, Arrays.stream(probe.given()).limit(Wanted.CLOSEST)),
          texts(index, Arrays.stream(probe.family()).limit(Wanted.CLOSEST)),
          probe.schools().stream().map(index::urn).collect(Collectors.toSet()));
    }

    boolean eitherIn(RollRow row) {
      return Stream.of(givenNames(row), familyNames(row))
          .flatMap(Set::stream)
          .anyMatch(name -> given.contains(name) || family.contains(name));
    }

    boolean bothIn(RollRow row) {
      return (meet(givenNames(row), given) && meet(familyNames(row), family))
          || (meet(givenNames(row), family) && meet(familyNames(row), given));
    }

    boolean closestIn(RollRow row) {
      return (meet(givenNames(row), closestGiven) && meet(familyNames(row), closestFamily))
          || (meet(givenNames(row), closestFamily) && meet(familyNames(row), closestGiven));
    }
  }

  private static boolean fits(RollRow row, Said said, Probe probe, boolean met) {
    boolean day = sameDay(probe.born(), row.born());
    var postcode = Postcodes.of(row.postcode());
    return (day && said.eitherIn(row))
        || said.closestIn(row)
        || ((!met || nearDay(probe.born(), row.born())) && said.bothIn(row))
        || (!postcode.isEmpty() && postcode.equals(probe.postcode()))
        || (said.schools.contains(row.urn()) && (said.eitherIn(row) || day));
  }

  private static boolean nearDay(Birthday said, Birthday known) {
    return said != null
        && known != null
        && IntStream.concat(IntStream.of(said.oneDigitOff()), IntStream.of(said.transposed()))
            .anyMatch(day -> day == known.digits());
  }

  private static boolean sameDay(Birthday said, Birthday known) {
    return said != null
        && known != null
        && (said.equals(known)
            || (said.year() == known.year()
                && said.day() == known.month()
                && said.month() == known.day()));
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private static Set<String> texts(RollIndex index, IntStream ids) {
    return ids.mapToObj(id -> index.names().name(id).text()).collect(Collectors.toSet());
  }

  static Set<String> found(RollIndex index, int[] candidates) {
    return Arrays.stream(candidates)
        .mapToObj(row -> key(index.urn(index.school(row)), index.pupil(row)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String key(String urn, long pupil) {
    return urn + "/" + pupil;
  }
}
