package org.encompass.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.encompass.portal.calendar.YearView.DayKind;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.junit.jupiter.api.Test;

class YearViewTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Calendar OWN =
      new Calendar(
          "file",
          LocalDate.parse("2026-09-01"),
          LocalDate.parse("2027-01-01"),
          List.of(
              new Closed(
                  LocalDate.parse("2026-12-21"),
                  LocalDate.parse("2027-01-01"),
                  ClosedKind.HOLIDAY)));
  private static final Calendar AUTHORITY =
      new Calendar(
          "file",
          LocalDate.parse("2026-09-01"),
          LocalDate.parse("2027-01-08"),
          List.of(
              new Closed(
                  LocalDate.parse("2027-01-04"), LocalDate.parse("2027-01-04"), ClosedKind.INSET)));
  private final YearView year =
      YearView.of(OWN, AUTHORITY, Map.of(LocalDate.parse("2026-12-25"), "Christmas Day"), TODAY);

  @Test
  void eachDaySaysWhatItIsAndByWhose() {
    assertThat(kind(12, 18)).isEqualTo(DayKind.PUPILS);
    assertThat(kind(12, 21)).isEqualTo(DayKind.HOLIDAY);
    assertThat(kind(12, 25)).isEqualTo(DayKind.BANK_HOLIDAY);
    assertThat(kind(12, 26)).isEqualTo(DayKind.WEEKEND);
    assertThat(kind(1, 4)).isEqualTo(DayKind.INSET);
    assertThat(kind(1, 11)).isEqualTo(DayKind.UNKNOWN);
  }

  @Test
  void aYearIsTwelveMonthsOfWholeWeeks() {
    assertThat(year.months()).hasSize(12);
    assertThat(year.months().getFirst().month()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(year.months())
        .allSatisfy(
            month -> assertThat(month.weeks()).allSatisfy(week -> assertThat(week).hasSize(7)));
  }

  private DayKind kind(int month, int day) {
    return year.months().stream()
        .filter(it -> it.month().getMonthValue() == month)
        .flatMap(it -> it.weeks().stream().flatMap(List::stream))
        .filter(Objects::nonNull)
        .filter(cell -> cell.number() == day)
        .findFirst()
        .orElseThrow()
        .kind();
  }
}
