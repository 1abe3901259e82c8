package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "07700900123",
        "07700 900 123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "0044 7700 900123",
        "0044 07700-900123",
        "447700900123",
        "7700900123",
        "Tel. 07700 900123"
      })
  void oneNumberWrittenInManyWays(String written) {
    assertThat(Telephones.hash(written)).isEqualTo(Telephones.hash("07700900123")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "12345", "00000000000", "0999 9999 999", "n/k"})
  void someAreNone(String written) {
    assertThat(Telephones.hash(written)).isZero();
  }

  @Test
  void otherNumbersAreOthers() {
    assertThat(Telephones.hash("07700900123")).isNotEqualTo(Telephones.hash("07700900124"));
    assertThat(Telephones.hash("01632960001")).isBetween(1, 65_535);
    assertThat(Telephones.hash(null)).isZero();
  }
}
