package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
  private final List<List<String>> rows = DataFile.rows("matching/given-name-variants.csv");

  @Test
  void theFileIsInForm() {
    assertThat(rows).hasSizeGreaterThan(1_000);
    for (var row : rows) {
      assertThat(row).hasSize(2);
      assertThat(row.getFirst()).isIn("spelling", "nickname");
      var names = List.of(row.get(1).split(" "));
      assertThat(names).hasSizeGreaterThan(1).doesNotHaveDuplicates();
      assertThat(names).allMatch(name -> name.matches("[a-z]+"));
    }
    assertThat(rows).doesNotHaveDuplicates();
  }

  @Test
  void noNameHasTwoSpellingLines() {
    var seen = new HashSet<String>();
    for (var row : rows) {
      if (row.getFirst().equals("spelling")) {
        assertThat(List.of(row.get(1).split(" "))).allMatch(seen::add);
      }
    }
  }

  @Test
  void goesBothWays() {
    assertThat(Variants.of("robert")).contains("bob", "rob", "roberto").doesNotContain("robert");
    assertThat(Variants.of("bob")).contains("robert", "bobby");
    assertThat(Variants.of("nobodyiscalledso")).isEmpty();
  }

  @Test
  void twoNamesThatShareANicknameStayTwo() {
    assertThat(Variants.of("alex")).contains("alexander", "alexandra");
    assertThat(Variants.of("alexander")).doesNotContain("alexandra");
    assertThat(Variants.of("samuel")).doesNotContain("samantha");
    assertThat(Variants.of("christopher")).doesNotContain("christian", "christina");
  }

  @Test
  void sistersOfOneRootStayTwo() {
    assertThat(Variants.of("ellie")).doesNotContain("beth", "libby", "eliza");
  }

  /// A set without an order has another one at each start, and so had the names looked for first.
  @Test
  void comeInTheSameOrderEveryTime() {
    assertThat(List.copyOf(Variants.of("william"))).hasSizeGreaterThan(3).isSorted();
  }
}
