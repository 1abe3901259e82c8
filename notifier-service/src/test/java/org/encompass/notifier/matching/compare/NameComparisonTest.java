package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "Anna, Anna, EXACT",
    "Anne-Marie, Annemarie, EXACT",
    "Abd al-Rahman, Abdulrahman, EXACT",
    "Siân, Sian, EXACT",
    "J, John, INITIAL",
    "J., J, INITIAL",
    "K, John, DIFFERENT",
    "Bob, Robert, VARIANT",
    "Robert, Bobby, VARIANT",
    "Kate, Katy, VARIANT",
    "Mohammed, Muhammad, VARIANT",
    "Md, Mohamed, VARIANT",
    "Siobhan, Shevaun, VARIANT",
    "Sean, Shaun, VARIANT",
    "Katarzyna, Kasia, VARIANT",
    "Zofia, Sophia, VARIANT",
    "Ffion, Fion, VARIANT",
    "Katie-May, Katy-Mae, VARIANT",
    "Lillymae, Lily-May, VARIANT",
    "Abubakar, Abu-Bakr, VARIANT",
    "Yusuf, Yousef, VARIANT",
    "Yusuf, Joseph, SIMILAR",
    "Alex, Alexander, VARIANT",
    "Alex, Alexandra, VARIANT",
    "Ellie, Beth, DIFFERENT",
    "Samuel, Samantha, DIFFERENT",
    "Frederick, Alfred, DIFFERENT",
    "Jonh, John, ONE_EDIT",
    "Gwendolin, Gwendolyn, ONE_EDIT",
    "Lian, Liam, ONE_EDIT",
    "Mia, Maia, SIMILAR",
    "Mia, Maya, DIFFERENT",
    "Ella, Emma, DIFFERENT",
    "Ben, Len, DIFFERENT",
    "Anne, Anne-Marie, PART",
    "Lily-Mae, Ella-Mae, DIFFERENT",
    "Ella-Rose, Ella-Grace, DIFFERENT",
    "Marie-Anne, Anne-Marie, DIFFERENT",
    "Mohammed-Ali, Ali, PART",
    "Abdul Rahman, Rahman, PART",
    "Charlie, Charlotte, VARIANT",
    "Bernadette, Bernardete, SIMILAR",
    "Gethin, Harriet, DIFFERENT",
  })
  void comparesGivenNames(String said, String known, NameLevel level) {
    var a = Name.given(said).getFirst();
    var b = Name.given(known).getFirst();
    assertThat(NameComparison.given(a, b)).isEqualTo(level);
    assertThat(NameComparison.given(b, a)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "O'Brien, O Brien, EXACT",
    "Smith-Jones, Jones Smith, EXACT",
    "van der Berg, Vanderberg, EXACT",
    "de la Cruz, Cruz, EXACT",
    "al-Hassan, El Hassan, EXACT",
    "ap Rhys, Rhys, EXACT",
    "bin Yusuf, Yusuf, EXACT",
    "Smith-Jones, Jones, PART",
    "Smith-Jones, Jones-Brown, PART",
    "Kaur Gill, Gill, PART",
    "Kaur Gill, Kaur, SIMILAR",
    "Kaur Gill, Kaur Dhillon, DIFFERENT",
    "McDonald, MacDonald, VARIANT",
    "Kowalski, Kowalska, VARIANT",
    "Ivanov, Ivanova, VARIANT",
    "Bob, Robert, DIFFERENT",
    "Harrison, Harison, ONE_EDIT",
    "Whitfield, Whitefeild, SIMILAR",
    "Smyth-Jones, Smith, SIMILAR",
    "Featherstone, Fetherston, SIMILAR",
    "Ng, Ngo, DIFFERENT",
    "Li, Lee, DIFFERENT",
    "Okafor, Williams, DIFFERENT",
    "St John, John, PART",
  })
  void comparesFamilyNames(String said, String known, NameLevel level) {
    var a = Name.family(said).orElseThrow();
    var b = Name.family(known).orElseThrow();
    assertThat(NameComparison.family(a, b)).isEqualTo(level);
    assertThat(NameComparison.family(b, a)).isEqualTo(level);
  }

  @Test
  void noNameIsMissing() {
    assertThat(NameComparison.given(new Name(""), new Name("anna"))).isEqualTo(NameLevel.MISSING);
  }

  @Test
  void veryLongNamesAreComparedAsWell() {
    var name = new Name("abcdefghij".repeat(20));
    var other = new Name("abcdefghij".repeat(20) + "-k".repeat(100));
    assertThat(NameComparison.family(name, other)).isNotEqualTo(NameLevel.EXACT);
    assertThat(NameComparison.family(name, name)).isEqualTo(NameLevel.EXACT);
  }
}
