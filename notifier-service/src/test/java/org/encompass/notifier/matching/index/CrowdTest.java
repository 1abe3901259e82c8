package org.encompass.notifier.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.schemas.RollMessage.Enrolment;
import org.junit.jupiter.api.Test;

/// Rolls in which far too much is the same: the right one is found all the same, and what is
/// left out is counted.
class CrowdTest {
  private static final Birthday DAY = new Birthday(20_140_305);

  private static RollRow row(int i, String given, String family, Birthday born, String postcode) {
    return new RollRow(
        "U" + i % 40,
        "p" + i,
        null,
        given,
        family,
        null,
        null,
        List.of(),
        born,
        null,
        postcode,
        null,
        null,
        Enrolment.MAIN,
        null,
        null);
  }

  private static RollIndex index(int rows, IntFunction<RollRow> row) {
    return RollIndexTest.index(IntStream.range(0, rows).mapToObj(row).toList());
  }

  private static String letters(int number) {
    return number == 0 ? "z" : letters(number / 20) + "bcdfghklmnprstvwxyza".charAt(number % 20);
  }

  private static int[] close(RollIndex index, String name) {
    return index.names().close(new Name(name));
  }

  private static boolean has(RollIndex index, int[] rows, int pupil) {
    return Arrays.stream(rows).anyMatch(at -> index.pupil(at) == RollIndex.pupilKey("p" + pupil));
  }

  @Test
  void allPupilsOnOneBirthday() {
    var index = index(30_000, i -> row(i, letters(i % 700), "q" + letters(i), DAY, "AA" + i));
    for (int pupil = 3; pupil < 30_000; pupil += 1_700) {
      var probe =
          new Probe(
              close(index, letters(pupil % 700)),
              close(index, "q" + letters(pupil)),
              DAY,
              "",
              Set.of());
      int[] found = index.candidates(probe);
      assertThat(has(index, found, pupil)).isTrue();
      assertThat(found).hasSizeLessThan(2_000);
    }
    assertThat(index.cut()).isPositive();
  }

  @Test
  void aCommonNameWithoutABirthday() {
    var index =
        index(9_000, i -> row(i, "Made", "Up", new Birthday(20_080_101 + i % 28), "AA" + i));
    var probe = new Probe(close(index, "made"), close(index, "up"), null, "", Set.of());
    assertThat(index.candidates(probe)).hasSize(Namesakes.MOST);
    assertThat(index.cut()).isEqualTo(1);
  }

  @Test
  void theNearestBirthdaysOfACommonNameAreKept() {
    var index =
        index(
            5_000,
            i ->
                row(i, "Made", "Up", new Birthday(i == 4_321 ? 20_140_306 : 20_071_119), "AA" + i));
    var probe = new Probe(close(index, "made"), close(index, "up"), DAY, "", Set.of());
    assertThat(has(index, index.candidates(probe), 4_321)).isTrue();
  }

  @Test
  void thousandsAtOnePostcode() {
    var index =
        index(
            2_000,
            i -> row(i, letters(i), "q" + letters(i % 900), new Birthday(20_100_411), "ZZ1 1ZZ"));
    var probe =
        new Probe(close(index, letters(1_777)), close(index, "qx"), DAY, "ZZ11ZZ", Set.of());
    int[] found = index.candidates(probe);
    assertThat(has(index, found, 1_777)).isTrue();
    assertThat(found.length).isBetween(500, 1_000);
    assertThat(index.cut()).isEqualTo(1);
  }

  @Test
  void underAVeryCommonNameHalfTheBirthdayMustBeRight() {
    int[] days = {20_140_322, 20_140_905, 20_110_305, 20_150_406, 20_071_119};
    var index = index(5_000, i -> row(i, "Made", "Up", new Birthday(days[i % 5]), "AA" + i));
    var given = close(index, "made");
    var family = close(index, "up");

    int[] found = index.candidates(new Probe(given, family, DAY, "", Set.of()));
    assertThat(Arrays.stream(found).map(index::bornDigits).distinct())
        .isNotEmpty()
        .isSubsetOf(days[0], days[1], days[2]);
    assertThat(index.bearing(given, family)).isEqualTo(5_000);
  }

  @Test
  void underCommonFamilyNamesNearBirthdaysOrTheClosestNamesCount() {
    var born = new Birthday(20_110_717);
    var index =
        index(
            12 * 300,
            i ->
                row(
                    i,
                    i < 24 ? "Sought" : letters(i),
                    "fa" + letters(i % 12),
                    i < 12 ? new Birthday(20_140_306) : born,
                    ""));
    int[] given = {index.names().id(new Name("sought"))};
    int[] family =
        IntStream.range(0, 12).map(i -> index.names().id(new Name("fa" + letters(i)))).toArray();
    int[] found = index.candidates(new Probe(given, family, DAY, "", Set.of()));
    for (int pupil = 0; pupil < 24; pupil++) {
      assertThat(has(index, found, pupil)).isEqualTo(pupil < 12 + Wanted.CLOSEST);
    }
  }
}
