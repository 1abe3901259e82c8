package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.matching.compare.BirthdayLevel.TRANSPOSED;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "2015-03-04, 20150304",
    "20150304, 20150304",
    "04/03/2015, 20150304",
    "4/3/2015, 20150304",
    "04-03-2015, 20150304",
    "04.03.2015, 20150304",
    "25122015, 20151225",
    "2015-03-04T00:00:00Z, 20150304",
    "4 March 2015, 20150304",
    "4th Mar 2015, 20150304",
    "Wed 4 March 2015, 20150304",
    "'March 4, 2015', 20150304",
    "19081332, 19081332",
    "29081209, 29081209",
    "2015-02-30, 20150230",
    "' 2015-03-04 ', 20150304",
    "04/03/15, 20150304",
    "4.3.15, 20150304",
    "14-MAR-17, 20170314",
    "14 Mar 2017, 20170314",
    "14 March 17, 20170314",
    "14/03/17 00:00:00, 20170314",
    "22/11/26, 20261122",
    "23/11/26, 19261123",
    "04/03/85, 19850304",
    "30/02/15, 20150230",
  })
  void readsTheUsualShapes(String written, int digits) {
    assertThat(Birthday.read(written, TODAY)).contains(new Birthday(digits));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "unknown",
        "00000000",
        "0000-00-00",
        "2015",
        "03/15",
        "00/00/00",
        "4/3/5"
      })
  void readsNothingWhereThereIsNoDate(String written) {
    assertThat(Birthday.read(written, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "20150304, 20150304, SAME",
    "20150304, 20150403, SWAPPED",
    "20150304, 20150305, ONE_DIGIT",
    "20150304, 20140304, ONE_DIGIT",
    "20150312, 20150321, TRANSPOSED",
    "20151203, 20152103, TRANSPOSED",
    "19950304, 19590304, TRANSPOSED",
    "20150312, 20151302, DIFFERENT",
    "20150304, 20150319, TWO_PARTS",
    "20150304, 20150719, DIFFERENT",
    "20150304, 20121119, DIFFERENT",
    "20150101, 20150304, YEAR_ONLY",
    "20150101, 20150101, YEAR_ONLY",
    "20150101, 20160304, MISSING",
    "19000101, 20150304, MISSING",
    "19081332, 19081333, ONE_DIGIT",
  })
  void compares(int said, int known, BirthdayLevel level) {
    assertThat(BirthdayLevel.of(new Birthday(said), new Birthday(known))).isEqualTo(level);
    assertThat(BirthdayLevel.of(known, said)).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(ints = {20150101, 19000101, 19000301, 19001111, 11111111, 99991231, 10101})
  void knowsPlaceholders(int digits) {
    assertThat(new Birthday(digits).placeholder()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {20150102, 20150201, 19000517, 29081209})
  void otherDaysAreMeant(int digits) {
    assertThat(new Birthday(digits).placeholder()).isFalse();
  }

  @Test
  void aDayMayNotExist() {
    assertThat(new Birthday(20150230).date()).isEmpty();
    assertThat(Birthday.of(LocalDate.of(2015, 3, 4)).date()).contains(LocalDate.of(2015, 3, 4));
  }

  @Test
  void nearbyDaysExistAndAreWhatTheySay() {
    var day = new Birthday(20151128);
    assertThat(day.swapped()).isEmpty();
    assertThat(new Birthday(20150304).swapped()).containsExactly(20150403);
    assertThat(new Birthday(20150303).swapped()).isEmpty();
    assertThat(day.oneDigitOff())
        .contains(20151127, 20151118, 20151028, 20141128, 20051128)
        .doesNotContain(20151139, 20151328, 20151128);
    assertThat(Arrays.stream(day.oneDigitOff()))
        .allMatch(other -> BirthdayLevel.of(day.digits(), other) == BirthdayLevel.ONE_DIGIT);
    assertThat(new Birthday(20151221).transposed()).contains(20151212);
    assertThat(Arrays.stream(new Birthday(20131221).transposed()))
        .allMatch(other -> BirthdayLevel.of(20131221, other) == TRANSPOSED);
  }

  @Test
  void aDayThatDoesNotExistHasNearbyDaysThatDo() {
    assertThat(new Birthday(20151305).swapped()).containsExactly(20150513);
    assertThat(new Birthday(20151305).oneDigitOff()).contains(20151205, 20150305);
  }

  @Test
  void halfRightAreTwoOfDayMonthAndYear() {
    assertThat(new Birthday(20140305).halfRight())
        .contains(20140305, 20140322, 20140905, 20110305, 0)
        .doesNotContain(20140922, 20110322, 20110905);
    assertThat(new Birthday(20140101).halfRight())
        .as("a placeholder tells the year")
        .contains(20140922, 20140101)
        .doesNotContain(20150922);
  }
}
