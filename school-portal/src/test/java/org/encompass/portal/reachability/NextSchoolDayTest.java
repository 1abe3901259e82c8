package org.encompass.portal.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.encompass.portal.school.Lists.Listed;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.encompass.schemas.days.BankHolidays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextSchoolDayTest {
  private static final Calendar CHRISTMAS = closed("2026-12-21", "2027-01-01");
  private static final Calendar A_DAY_LONGER = closed("2026-12-21", "2027-01-04");

  @Test
  void afterAFridayItIsMonday() {
    assertThat(after("2026-11-20", null, Map.of())).isEqualTo("2026-11-23");
  }

  @Test
  void aHolidayIsPassedOver() { // the last day of term is a Friday
    assertThat(after("2026-12-18", CHRISTMAS, Map.of())).isEqualTo("2027-01-04");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24, 2026-12-29", // Christmas Day is a Friday, Boxing Day is kept on Monday
    "2027-03-25, 2027-03-30" // Good Friday to Easter Monday
  })
  void aBankHolidayIsPassedOverByWhoeverNamesNone(String day, String next) {
    var open = closed("2026-08-03", "2026-08-28");
    assertThat(after(day, null, Map.of())).isEqualTo(next);
    assertThat(after(day, open, Map.of())).isEqualTo(next);
  }

  @Test
  void theAuthoritysCalendarCountsWhereTheSchoolHasNone() {
    var authorities = Map.of("846", A_DAY_LONGER);
    assertThat(after("2026-12-18", null, authorities)).isEqualTo("2027-01-05");
    assertThat(after("2026-12-18", CHRISTMAS, authorities)).isEqualTo("2027-01-04");
  }

  @Test
  void aCalendarSaysNothingOfDaysItDoesNotReach() { // a Wednesday long after both
    assertThat(after("2028-05-03", CHRISTMAS, Map.of())).isEqualTo("2028-05-04");
  }

  @Test
  void aClosureStandsOverAnyCalendar() {
    var day = LocalDate.parse("2027-01-04");
    var closure = new Closure(day, day, ClosureKind.EMERGENCY);
    var school = new Listed("660101", "846", CHRISTMAS, List.of(closure), List.of());
    var days = new NextSchoolDay(Map.of(), BankHolidays.packaged());
    assertThat(days.after(LocalDate.parse("2026-12-18"), school)).isEqualTo("2027-01-05");
  }

  @Test
  void aCalendarThatIsNeverOpenIsNone() {
    var never = closed("2026-01-01", "2027-12-31");
    assertThat(after("2026-11-20", never, Map.of())).isEqualTo("2026-11-23");
  }

  private static LocalDate after(
      String day, @Nullable Calendar own, Map<String, Calendar> authorities) {
    var school = new Listed("660101", "846", own, List.of(), List.of());
    return new NextSchoolDay(authorities, BankHolidays.packaged())
        .after(LocalDate.parse(day), school);
  }

  private static Calendar closed(String from, String to) {
    return new Calendar(
        null,
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2027-12-31"),
        List.of(new Closed(LocalDate.parse(from), LocalDate.parse(to), ClosedKind.HOLIDAY)));
  }
}
