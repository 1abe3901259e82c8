package org.encompass.notifier.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.Postcodes;
import org.junit.jupiter.api.Test;

/// One slip of the pen from the said postcode the index finds whom looking at every row would find.
class AstrayTest {
  private final RandomRoll roll = new RandomRoll(11);

  @Test
  void findsThoseOfNearPostcodesWhoHaveAnythingOfTheChild() {
    var rows = roll.rows(1_500);
    var index = RollIndexTest.index(rows);
    int met = 0;
    for (int i = 0; i < 600; i++) {
      var probe = RollIndexTest.probe(roll, index);
      var said = new NaiveIndex.Said(index, probe);
      var expected =
          new NaiveIndex(rows)
              .present()
              .filter(row -> slipped(probe.postcode(), Postcodes.of(row.postcode())))
              .filter(row -> said.eitherIn(row) || nearlyBorn(probe, row))
              .map(row -> NaiveIndex.key(row.urn(), RollIndex.pupilKey(row.pupilId())))
              .collect(Collectors.toCollection(TreeSet::new));
      int[] found = index.astray(probe);
      assertThat(found).isSorted().doesNotHaveDuplicates();
      assertThat(NaiveIndex.found(index, found)).isEqualTo(expected);
      met += expected.size();
    }
    assertThat(met).isPositive();
  }

  @Test
  void isFoundInChangesAfterTheBuild() {
    var rows = roll.rows(600);
    var built = RollIndexTest.index(rows.subList(0, 300));
    var changed = built.with(rows.subList(300, 600), List.of());
    for (int i = 0; i < 200; i++) {
      var probe = RollIndexTest.probe(roll, changed);
      var said = new NaiveIndex.Said(changed, probe);
      long expected =
          new NaiveIndex(rows)
              .present()
              .filter(row -> slipped(probe.postcode(), Postcodes.of(row.postcode())))
              .filter(row -> said.eitherIn(row) || nearlyBorn(probe, row))
              .count();
      assertThat(changed.astray(probe)).hasSize((int) expected);
    }
  }

  private static boolean nearlyBorn(Probe probe, RollRow row) {
    return probe.born() != null
        && row.born() != null
        && BirthdayLevel.of(probe.born(), row.born()) != BirthdayLevel.DIFFERENT;
  }

  private static boolean slipped(String said, String known) {
    if (said.isEmpty() || said.length() > 8 || said.length() != known.length()) {
      return false;
    }
    var places =
        Stream.iterate(0, at -> at < said.length(), at -> at + 1)
            .filter(at -> said.charAt(at) != known.charAt(at))
            .toList();
    if (places.size() == 1) {
      int at = places.getFirst();
      return Character.isDigit(said.charAt(at)) == Character.isDigit(known.charAt(at));
    }
    return places.size() == 2
        && places.get(1) == places.get(0) + 1
        && said.charAt(places.get(0)) == known.charAt(places.get(1))
        && said.charAt(places.get(1)) == known.charAt(places.get(0));
  }
}
