package org.encompass.notifier.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Postcodes;
import org.junit.jupiter.api.Test;

/// The index finds what looking at every row would find.
class RollIndexTest {
  private final RandomRoll roll = new RandomRoll(7);

  static RollIndex index(List<RollRow> rows) {
    var builder = new RollIndex.Builder();
    rows.forEach(builder::add);
    return builder.build();
  }

  static Probe probe(RandomRoll roll, RollIndex index) {
    int[] given =
        Name.given(roll.given()).stream()
            .flatMapToInt(name -> IntStream.of(index.names().close(name)))
            .distinct()
            .toArray();
    int[] family = Name.family(roll.family()).map(index.names()::close).orElse(new int[0]);
    var schools = new HashSet<Integer>();
    if (index.schools() > 0 && roll.under(3) == 0) {
      schools.add(roll.under(index.schools()));
      schools.add(index.schools() - 1);
    }
    return new Probe(given, family, roll.born(), Postcodes.of(roll.postcode()), schools);
  }

  static void agree(RandomRoll roll, RollIndex index, List<RollRow> rows, int lookups) {
    var naive = new NaiveIndex(rows);
    for (int i = 0; i < lookups; i++) {
      var probe = probe(roll, index);
      long cut = index.cut();
      int[] found = index.candidates(probe);
      assertThat(found).isSorted().doesNotHaveDuplicates();
      var all = naive.candidates(index, probe);
      if (index.cut() == cut) {
        assertThat(NaiveIndex.found(index, found)).isEqualTo(all);
      } else {
        assertThat(all).containsAll(NaiveIndex.found(index, found));
      }
    }
  }

  @Test
  void findsWhatLookingAtEveryRowFinds() {
    var rows = roll.rows(1_500);
    agree(roll, index(rows), rows, 400);
  }

  @Test
  void anEmptyRollHasNoCandidates() {
    agree(roll, RollIndex.EMPTY, List.of(), 20);
    assertThat(RollIndex.EMPTY.rows()).isZero();
    assertThat(RollIndex.EMPTY.pupils()).isZero();
  }

  @Test
  void aLookupThatFailedLeavesNothingToTheNext() {
    var index = index(roll.rows(1_500));
    var next = new Probe(new int[0], new int[0], roll.born(), "", Set.of(1));
    int[] found = index.candidates(next);
    int[] names = IntStream.rangeClosed(1, index.names().size()).toArray();
    var broken = new Probe(names, names, roll.born(), "", Set.of(Integer.MIN_VALUE));

    assertThatThrownBy(() -> index.candidates(broken)).isInstanceOf(RuntimeException.class);
    assertThat(index.candidates(next)).isEqualTo(found);
  }

  @Test
  void theOrderOfTheRowsDoesNotShow() {
    var rows = roll.rows(1_000);
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(3));
    var one = index(rows);
    var other = index(shuffled);
    for (int row = 0; row < one.rows(); row++) {
      assertThat(other.pupil(row)).isEqualTo(one.pupil(row));
      assertThat(other.givenNames(row)).isEqualTo(one.givenNames(row));
      assertThat(other.familyNames(row)).isEqualTo(one.familyNames(row));
    }
    for (int i = 0; i < 100; i++) {
      var probe = probe(roll, one);
      assertThat(other.candidates(probe)).isEqualTo(one.candidates(probe));
    }
  }

  @Test
  void everyFieldOfARowIsKept() {
    var rows = roll.rows(1_200);
    var index = index(rows);
    for (var row : rows) {
      int at = Rows.find(index, row);
      assertThat(index.urn(index.school(at))).isEqualTo(row.urn());
      assertThat(index.schoolOf(row.urn())).isEqualTo(index.school(at));
      Rows.assertSame(index, at, row);
    }
  }

  @Test
  void countsAreThoseOfTheRows() {
    var rows = roll.rows(1_200);
    var index = index(rows);
    assertThat(index.pupils()).isEqualTo(1_200);
    for (var row : rows.subList(0, 200)) {
      var postcode = Postcodes.of(row.postcode());
      assertThat(index.atPostcode(postcode))
          .isEqualTo(
              postcode.isEmpty()
                  ? 0
                  : count(rows, r -> Postcodes.of(r.postcode()).equals(postcode)));
      var district = Postcodes.district(postcode);
      assertThat(index.inDistrict(district))
          .isEqualTo(
              district.isEmpty()
                  ? 0
                  : count(
                      rows, r -> Postcodes.district(Postcodes.of(r.postcode())).equals(district)));
      assertThat(index.atSchool(index.schoolOf(row.urn())))
          .isEqualTo(count(rows, r -> r.urn().equals(row.urn())));
      if (row.born() != null) {
        assertThat(index.bornOn(row.born().digits()))
            .isEqualTo(count(rows, r -> row.born().equals(r.born())));
      }
      for (var name : NaiveIndex.givenNames(row)) {
        assertThat(index.names().asGiven(index.names().id(new Name(name))))
            .isEqualTo(count(rows, r -> NaiveIndex.givenNames(r).contains(name)));
      }
      for (var name : NaiveIndex.familyNames(row)) {
        assertThat(index.names().asFamily(index.names().id(new Name(name))))
            .isEqualTo(count(rows, r -> NaiveIndex.familyNames(r).contains(name)));
      }
    }
  }

  private static int count(List<RollRow> rows, java.util.function.Predicate<RollRow> which) {
    return (int) rows.stream().filter(which).count();
  }

  @Test
  void nobodyIsFoundWhereNothingIsAsked() {
    var index = index(roll.rows(50));
    var nothing = new Probe(new int[0], new int[0], null, "", Set.of());
    assertThat(index.candidates(nothing)).isEmpty();
    assertThat(index.postcodeNumber("")).isZero();
    assertThat(index.atPostcode("NOWHERE")).isZero();
    assertThat(index.schoolOf("999999")).isEqualTo(-1);
  }
}
