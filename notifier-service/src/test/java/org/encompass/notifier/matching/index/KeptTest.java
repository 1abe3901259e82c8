package org.encompass.notifier.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever changes in an entry, a row of before does not stand any more.
class KeptTest {
  private static final RollRow AS_IT_WAS =
      row("Ada Maria", "Madeup", "Addie", "Made", "Upton", Enrolment.MAIN);
  private static final RollIndex INDEX =
      RollIndexTest.index(List.of(AS_IT_WAS, new RandomRoll(9).row("p2")));
  private static final int ROW = Rows.find(INDEX, AS_IT_WAS);

  @Test
  void everyRowStandsAsLongAsNothingChanges() {
    var rows = new RandomRoll(8).rows(1_200);
    var index = RollIndexTest.index(rows);

    assertThat(rows).allMatch(row -> Kept.stands(index, Rows.find(index, row), row));
  }

  @ParameterizedTest
  @CsvSource({
    "Ada, Madeup, Addie, Made, Upton, MAIN",
    "Ada Jane, Madeup, Addie, Made, Upton, MAIN",
    "Maria Ada, Madeup, Addie, Made, Upton, MAIN",
    "Ada Maria, Made, Addie, Madeup, Upton, MAIN",
    "Ada Maria, Madeup, Ida, Made, Upton, MAIN",
    "Ada Maria, Madeup, , Made, Upton, MAIN",
    "Ada Maria, Madeup, Addie, , Upton, MAIN",
    "Ada Maria, Madeup, Addie, Made, Downton, MAIN",
    "Ada Maria, Madeup, Addie, Made, Upton, SUBSIDIARY",
  })
  void anotherNameOrKindOfRegistrationIsAChange(
      String given,
      String family,
      @Nullable String preferred,
      @Nullable String preferredFamily,
      String former,
      Enrolment enrolment) {
    assertThat(Kept.stands(INDEX, ROW, AS_IT_WAS)).isTrue();
    assertThat(
            Kept.stands(
                INDEX, ROW, row(given, family, preferred, preferredFamily, former, enrolment)))
        .isFalse();
  }

  private static RollRow row(
      String given,
      String family,
      @Nullable String preferred,
      @Nullable String preferredFamily,
      String former,
      Enrolment enrolment) {
    return new RollRow(
        "100001",
        "p1",
        null,
        given,
        family,
        preferred,
        preferredFamily,
        List.of(former),
        Birthday.of(LocalDate.of(2016, 5, 14)),
        null,
        "ZZ1 1ZZ",
        null,
        null,
        enrolment,
        null,
        null);
  }
}
