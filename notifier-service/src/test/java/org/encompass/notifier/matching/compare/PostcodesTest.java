package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.encompass.notifier.matching.compare.Postcodes.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodesTest {
  @ParameterizedTest
  @CsvSource({
    "zz1 1aa, ZZ11AA",
    "ZZ1-1AA, ZZ11AA",
    "ZZI 1AA, ZZ11AA",
    "ZZ1 IAA, ZZ11AA",
    "ZZ1O 1AA, ZZ101AA",
    "Z0 1AA, Z01AA",
    "S01 OAA, SO10AA",
    "ZZ1 10A, ZZ11OA",
    "ZO1A 1AA, ZO1A1AA",
    "4011, 4011",
    "4O11, 4O11",
    "60115, 60115",
    "10001, 10001",
    "80-001, 80001",
  })
  void areReadByTheirPlaces(String written, String postcode) {
    assertThat(Postcodes.of(written)).isEqualTo(postcode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "unknown", "NFA", "N/K", "no fixed abode", "ZZ99 3VZ", "zz993cz", "TBC", "-"})
  void someAreNone(String written) {
    assertThat(Postcodes.of(written)).isEmpty();
  }

  @Test
  void nothingIsNone() {
    assertThat(Postcodes.of(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ZZ1 1AA, zz11aa, SAME",
    "ZZ1 1AA, ZZI IAA, SAME",
    "ZZ1 1AA, ZZ1 2AA, ONE_EDIT",
    "ZZ1 1AB, ZZ1 1BA, ONE_EDIT",
    "ZZ12 1AB, ZZ21 1AB, ONE_EDIT",
    "ZZ1 1AB, ZZ1 1A, ONE_EDIT",
    "ZZ1 1AB, ZZ1 2CD, DISTRICT",
    "ZZ1, ZZ1 2CD, DISTRICT",
    "ZZ1, ZZ12 2CD, DIFFERENT",
    "ZZ1 1AB, ZZ2 3CD, DIFFERENT",
    "4011, 4011, SAME",
    "4011, 4101, ONE_EDIT",
    "4011, 2776, DIFFERENT",
    "4011, '', MISSING",
  })
  void compare(String said, String known, Level level) {
    var a = Postcodes.of(said);
    var b = Postcodes.of(known);
    assertThat(Postcodes.compare(a, b)).isEqualTo(level);
    assertThat(Postcodes.compare(b, a)).isEqualTo(level);
  }

  @Test
  void aDistrictIsAllButTheLastThree() {
    assertThat(Postcodes.district("ZZ121AA")).isEqualTo("ZZ12");
    assertThat(Postcodes.district("4011")).isEmpty();
  }
}
