package org.encompass.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44 1632", "-1", "@sum", "\tx", "\rx", "=1\n+1", "="})
  void whatBeginsLikeAFormulaIsNone(String value) {
    assertThat(CsvText.cell(value)).isEqualTo("\"'" + value + "\"");
  }

  @Test
  void quotesAreDoubledAndNothingIsEmpty() {
    assertThat(CsvText.cell("St \"Saint\", Larch\n= and so on"))
        .isEqualTo("\"St \"\"Saint\"\", Larch\n= and so on\"");
    assertThat(CsvText.cell(null)).isEqualTo("\"\"");
  }
}
