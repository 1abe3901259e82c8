package org.encompass.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Half term                                | HOLIDAY
          HALF-TERM HOLIDAY                        | HOLIDAY
          Christmas Holidays                       | HOLIDAY
          Summer break                             | HOLIDAY
          Gwyliau'r Pasg                           | HOLIDAY
          Hanner Tymor                             | HOLIDAY
          INSET day                                | INSET
          Staff training - no pupils               | INSET
          School closed to pupils (INSET)          | INSET
          Diwrnod HMS                              | INSET
          Bank Holiday                             | BANK_HOLIDAY
          Gŵyl y Banc                              | BANK_HOLIDAY
          New Year's Day                           | BANK_HOLIDAY
          School closed - polling station          | CLOSED
          Occasional Day                           | CLOSED
          Ysgol ar gau                             | CLOSED
          School breaks up for half term           | UNSURE
          Half term holiday club                   | UNSURE
          Last day before Christmas holidays       | UNSURE
          INSET twilight                           | UNSURE
          School closed until 11am                 | UNSURE
          Good Friday service                      | UNSURE
          Year 1&2 Friends Christmas Disco         | NOTHING
          Closing date for applications            | NOTHING
          Year 9 parents' evening                  | NOTHING
          Break the rules day                      | NOTHING
          """)
  void titlesDecideAndInDoubtPupilsCome(String title, Meaning meaning) {
    assertThat(Meaning.of(title)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Year 1&2 Friends Christmas Disco     | Year 1&2 Friends Christmas Disco
          Mrs Quillfeather's training day      | … training day
          Half term - Barnaby Thornapple away  | Half term - … away
          """)
  void namesAreNotShown(String title, String shown) {
    assertThat(ShownTitle.of(title)).isEqualTo(shown.replace("away", "…").replace("… …", "…"));
  }
}
