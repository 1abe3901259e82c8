package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoundTest {
  @Test
  void nothingWrongInManyIsTheRuleOfThree() {
    assertThat(Bound.upper(0, 300_000)).isEqualTo(1e-5);
    assertThat(Bound.upper(0, 2)).isEqualTo(1);
    assertThat(Bound.upper(0, 0)).isEqualTo(1);
  }

  /// Values of the tables for one-sided 95 %.
  @Test
  void someWrongIsTheExactInterval() {
    assertThat(Bound.upper(1, 10)).isCloseTo(0.394163, within(1e-6));
    assertThat(Bound.upper(5, 10)).isCloseTo(0.777559, within(1e-6));
    assertThat(Bound.upper(1, 1_000_000) * 1_000_000).isCloseTo(4.743865, within(1e-4));
    assertThat(Bound.upper(10, 10)).isEqualTo(1);
  }
}
