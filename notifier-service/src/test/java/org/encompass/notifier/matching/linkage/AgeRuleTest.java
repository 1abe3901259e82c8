package org.encompass.notifier.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is a child of school age, on the days that are easy to get wrong.
class AgeRuleTest {
  @ParameterizedTest(name = "born {0}, it happened on {1}, today is {2}: {3}")
  @CsvSource({
    "2008-11-22, 2026-11-22, 2026-11-22, ADULT",
    "2008-11-22, 2026-11-21, 2026-11-22, ",
    "2008-11-22, 2020-01-01, 2026-11-30, ",
    "2016-05-14, 2036-11-22, 2026-11-22, ",
    "2008-02-29, 2026-02-28, 2026-02-28, ",
    "2008-02-29, 2026-03-01, 2026-03-01, ADULT",
    "2008-02-28, 2026-02-28, 2026-02-28, ADULT",
    "2010-02-28, 2028-02-28, 2028-02-28, ADULT",
    "2010-03-01, 2028-02-29, 2028-02-29, ",
    "2010-03-01, 2028-03-01, 2028-03-01, ADULT",
    "2022-08-31, 2026-11-22, 2026-11-22, ",
    "2022-09-01, 2026-11-22, 2026-11-22, UNDER_SCHOOL_AGE",
    "2022-08-31, 2026-08-01, 2026-08-01, ",
    "2022-08-31, 2026-07-10, 2026-07-10, ",
    "2022-08-31, 2026-07-09, 2026-07-09, UNDER_SCHOOL_AGE",
    "2022-09-01, 2026-07-10, 2026-07-10, UNDER_SCHOOL_AGE",
    "2022-08-31, 2026-07-20, 2026-09-02, ",
    "2018-06-01, 2020-01-01, 2026-11-22, ",
    "2024-02-29, 2028-08-31, 2028-08-31, ",
  })
  void asTheLawCounts(LocalDate born, LocalDate day, LocalDate today, @Nullable String reason) {
    var outOfScope = AgeRule.outOfScope(born, day, today, false);

    assertThat(outOfScope.orElse(null)).isEqualTo(reason);
  }
}
