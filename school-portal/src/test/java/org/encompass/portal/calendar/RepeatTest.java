package org.encompass.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY;COUNT=3                           | 2026-10-26 | 2026-10-28 | 3
          FREQ=DAILY;UNTIL=20261030                    | 2026-10-26 | 2026-10-30 | 5
          FREQ=DAILY;UNTIL=20261029T230000Z            | 2026-10-26 | 2026-10-29 | 4
          FREQ=WEEKLY;BYDAY=FR;COUNT=4                 | 2026-11-06 | 2026-11-27 | 4
          FREQ=WEEKLY;INTERVAL=2;COUNT=3               | 2026-11-06 | 2026-12-04 | 3
          FREQ=MONTHLY;BYDAY=1MO;COUNT=3               | 2026-11-02 | 2027-01-04 | 3
          FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270131    | 2026-11-30 | 2027-01-31 | 3
          FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=2     | 2026-05-25 | 2027-05-31 | 2
          FREQ=YEARLY;COUNT=3                          | 2025-12-25 | 2027-12-25 | 3
          """)
  void countsDays(String rule, LocalDate first, LocalDate last, int often) {
    var days = Repeat.parse(rule).orElseThrow().startingDays(first, LocalDate.of(2029, 12, 31));
    assertThat(days).hasSize(often).endsWith(last).startsWith(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=1000000000",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=YEARLY;BYWEEKNO=1",
        "FREQ=DAILY;COUNT=99999999999999999999",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ",
        ""
      })
  void whatNobodyClosesASchoolByIsNotUnderstood(String rule) {
    assertThat(Repeat.parse(rule)).isEmpty();
  }

  @Test
  void aRuleThatNeverMeetsEndsAtOnce() {
    var rule = Repeat.parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").orElseThrow();
    var first = LocalDate.of(1970, 1, 1);
    assertThat(rule.startingDays(first, LocalDate.of(2030, 1, 1))).containsExactly(first);
  }
}
