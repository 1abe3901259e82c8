package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.encompass.notifier.matching.compare.Addresses.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "'12 Mill Lane, Oldtown', '12 mill lane oldtown', SAME",
    "'12 Mill Lane, Oldtown', '12 Mill Ln. Oldtown', SAME",
    "'Flat 2, 14 Station Street', '2/14 Station St', SAME",
    "'14 St James Road', '14 Saint James Rd', SAME",
    "'14 Stryd Fawr', '14 Stryd Fawr', SAME",
    "'12 Millstone Lane, Oldtown', '12 Milstone Lane, Oldtown', NEARLY_SAME",
    "'12 Millstone Lane, Oldtown', '12 Millstonelane Oldtwon', NEARLY_SAME",
    "'12 Millstone Lane, Oldtown', 'Millstone Lane, Oldtown', SIMILAR",
    "'12 Millstone Lane, Oldtown', '12 Millstone Road, Oldtown', NEARLY_SAME",
    "'12 Millstone Lane, Oldtown', '17 Millstone Lane, Oldtown', SAME_STREET",
    "'12 Millstone Lane, Oldtown', '12 Birch Avenue, Newport', DIFFERENT",
    "'12 Millstone Lane, Oldtown', '45 Birch Avenue, Newport', DIFFERENT",
    "'Tŷ Gwyn, Llanfair', 'Ty Gwyn Llanfair', SAME",
    "'12 Mill Lane', '', MISSING",
    "'12', '12', MISSING",
  })
  void compare(String said, String known, Level level) {
    long a = Addresses.sketch(said);
    long b = Addresses.sketch(known);
    assertThat(Addresses.compare(a, b)).isEqualTo(level);
    assertThat(Addresses.compare(b, a)).isEqualTo(level);
  }

  @Test
  void nothingIsMissing() {
    assertThat(Addresses.sketch(null)).isZero();
    assertThat(Addresses.compare(0, 0)).isEqualTo(Level.MISSING);
  }
}
