package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
  @ParameterizedTest
  @CsvSource({
    "Anna Katharina, anna|katharina",
    "Anne-Marie, anne-marie",
    "Anne–Marie, anne-marie",
    "J.P., j|p",
    "Siân, sian",
    "D’Arcy Łucja, darcy|lucja",
    "Robert (Bob), robert|bob",
    "Miss Gwen, gwen",
    "Baby Gwen, gwen",
    "Muhammad Yusuf, muhammad|yusuf",
    "Abd al-Rahman, abdul-rahman",
    "Abd-al-Rahman, abdul-rahman",
    "Abdul Rahman, abdul-rahman",
    "Abdulrahman Tariq, abdul-rahman|tariq",
    "Abdur Raheem, abdul-raheem",
    "Abu Bakr, abu-bakr",
    "Abdullah Idris, abdullah|idris",
    "Zain ul Abideen, zain-ul-abideen",
    "Nur al-Din, nur|al-din",
    "Jaspreet Kaur, jaspreet|kaur",
    "Na, na",
  })
  void givenNamesAreFoldedWords(String written, String names) {
    assertThat(Name.given(written).stream().map(Name::text).collect(Collectors.joining("|")))
        .isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({
    "O'Brien, obrien",
    "O’Brien, obrien",
    "O Brien, obrien",
    "D'Arcy, darcy",
    "Mac Donald, macdonald",
    "Mc Donald, mcdonald",
    "van der Berg, van-der-berg",
    "de la Cruz, de-la-cruz",
    "Smith-Jones, smith-jones",
    "Smith Jones, smith-jones",
    "Saint John, st-john",
    "al-Hassan, al-hassan",
    "Kaur Gill, kaur-gill",
    "ap Rhys, ap-rhys",
    "Łoś, los",
    "Smith (née Jones), smith-jones",
    "Mrs Owens, owens",
  })
  void familyNamesKeepAllTheirWords(String written, String text) {
    assertThat(Name.family(written).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "Unknown",
        "N/K",
        "n/a",
        "NK",
        "TBC",
        "Not known",
        "Baby",
        "Baby boy",
        "Miss",
        "Name unknown",
        "Unborn baby",
        "?",
        "..."
      })
  void noiseIsNoName(String written) {
    assertThat(Name.given(written)).isEmpty();
    assertThat(Name.family(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"محمد", "Ольга", "小明", "अनन्या", "Ægir"})
  void namesInAnyScriptStay(String written) {
    var name = Name.given(written).getFirst();
    assertThat(name.text()).isNotEmpty();
    assertThat(NameComparison.given(name, name)).isEqualTo(NameLevel.EXACT);
    assertThat(NameComparison.given(name, new Name("anna"))).isEqualTo(NameLevel.DIFFERENT);
    assertThat(Sound.of(name.text())).isNotEmpty();
  }

  @Test
  void knowsItsWords() {
    var name = Name.given("Anne-Marie").getFirst();
    assertThat(name.words()).containsExactly("anne", "marie");
    assertThat(name.joined()).isEqualTo("annemarie");
    assertThat(name).hasToString("Name[withheld]");
  }

  @Test
  void knowsWhatSaysLittleAlone() {
    assertThat(new Name("mohammed").generic()).isTrue();
    assertThat(new Name("kaur").generic()).isTrue();
    assertThat(new Name("ffion").generic()).isFalse();
  }
}
