package org.encompass.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void anEndIsKnownWeeksBefore() {
    assertThat(of(days("2026-09-01", "2027-01-16"), null))
        .isEqualTo(new Outlook.Ending(LocalDate.parse("2027-01-16")));
    assertThat(of(days("2026-09-01", "2027-01-17"), null))
        .isEqualTo(new Outlook.Lasting(LocalDate.parse("2027-01-17")));
  }

  @Test
  void anAuthoritysCalendarGoesOnWhereTheSchoolsEnds() {
    var own = days("2026-09-01", "2026-12-18");
    assertThat(of(own, days("2026-12-01", "2027-09-03")))
        .isEqualTo(new Outlook.Lasting(LocalDate.parse("2027-09-03")));
    assertThat(of(own, days("2027-01-04", "2027-09-03")))
        .isEqualTo(new Outlook.Ending(LocalDate.parse("2026-12-18")));
  }

  @Test
  void aSchoolsCalendarGoesOnWhereItsAuthoritysEnds() {
    assertThat(of(days("2026-12-01", "2027-09-03"), days("2026-09-01", "2026-12-18")))
        .isEqualTo(new Outlook.Lasting(LocalDate.parse("2027-09-03")));
  }

  @Test
  void whatHasEndedOrBeginsLaterSaysNothingOfToday() {
    assertThat(of(days("2025-09-01", "2026-07-21"), null)).isEqualTo(new Outlook.NotNow());
    assertThat(of(null, days("2027-01-04", "2027-09-03"))).isEqualTo(new Outlook.NotNow());
    assertThat(of(null, null)).isEqualTo(new Outlook.Never());
  }

  private static Outlook of(@Nullable Days own, @Nullable Days authority) {
    return Outlook.of(own, authority, TODAY, 56);
  }

  private static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to));
  }
}
