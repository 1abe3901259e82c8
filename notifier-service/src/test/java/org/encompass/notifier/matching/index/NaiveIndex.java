package org.encompass.notifier.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    var given = texts(index, probe.given());
    var family = texts(index, probe.family());
    var schools = probe.schools().stream().map(index::urn).collect(Collectors.toSet());
    var found = new TreeSet<String>();
    for (var row : rows) {
      if (row.enrolment() != Enrolment.GUEST && fits(row, given, family, probe, schools)) {
        found.add(key(row.urn(), RollIndex.pupilKey(row.pupilId())));
      }
    }
    return found;
  }

  private static boolean fits(
      RollRow row, Set<String> given, Set<String> family, Probe probe, Set<String> schools) {
    var rowGiven = givenNames(row);
    var rowFamily = familyNames(row);
    boolean either =
        Stream.of(rowGiven, rowFamily)
            .flatMap(Set::stream)
            .anyMatch(name -> given.contains(name) || family.contains(name));
    boolean both = meet(rowGiven, given) && meet(rowFamily, family);
    boolean crossed = meet(rowGiven, family) && meet(rowFamily, given);
    boolean day = sameDay(probe.born(), row.born());
    var postcode = Postcodes.of(row.postcode());
    return (day && either)
        || both
        || crossed
        || (!postcode.isEmpty() && postcode.equals(probe.postcode()))
        || (schools.contains(row.urn()) && (either || day));
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

  private static Set<String> texts(RollIndex index, int[] ids) {
    return Arrays.stream(ids)
        .mapToObj(id -> index.names().name(id).text())
        .collect(Collectors.toSet());
  }

  static Set<String> found(RollIndex index, int[] candidates) {
    return Arrays.stream(candidates)
        .mapToObj(row -> key(index.urn(index.school(row)), index.pupil(row)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(String urn, long pupil) {
    return urn + "/" + pupil;
  }
}
