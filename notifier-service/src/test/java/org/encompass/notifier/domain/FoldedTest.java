package org.encompass.notifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {
  @Test
  void caseDiacriticsAndPunctuationMakeNoDifference() {
    assertThat(Folded.of("Zoë-Maé O’Brïen")).isEqualTo("zoemaeobrien");
    assertThat(Folded.of("ZOE MAE OBRIEN")).isEqualTo("zoemaeobrien");
  }

  @Test
  void composedAndDecomposedAreOne() {
    assertThat(Folded.of("Ren\u00e9")).isEqualTo(Folded.of("Rene\u0301"));
  }

  @Test
  void lettersThatUnicodeDoesNotTakeApartAreFoldedToo() {
    assertThat(Folded.of("Łukasz Sørensen Đorđe Straße")).isEqualTo("lukaszsorensendordestrasse");
  }

  @Test
  void otherScriptsKeepTheirLetters() {
    assertThat(Folded.of("Анна")).isEqualTo("анна");
    assertThat(Folded.of("王 小明")).isEqualTo("王小明");
  }

  @Test
  void differentNamesStayDifferent() {
    assertThat(Folded.of("Ann")).isNotEqualTo(Folded.of("Anna"));
    assertThat(Folded.of("--'")).isEmpty();
  }

  @Test
  void postcodesAreReadAsPeopleWriteThem() {
    assertThat(Postcode.read("zz9 9zz")).contains(new Postcode("ZZ99ZZ"));
    assertThat(Postcode.read("CB1  2AB")).isEqualTo(Postcode.read("cb12ab"));
    assertThat(Postcode.read("NFA")).isEmpty();
    assertThat(Postcode.read(null)).isEmpty();
  }
}
