package org.encompass.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.days.BankHolidays;
import org.junit.jupiter.api.Test;

class ReplacingTest {
  private static final Calendar AUTUMN =
      calendar("2026-09-01", "2027-01-01", "2026-10-26/2026-10-30", "2026-12-21/2027-01-01");

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void whatAFeedNoLongerSaysOfDaysGoneByStays() {
    var given =
        calendar("2026-12-18", "2027-02-19", "2026-12-18/2027-01-01", "2027-02-15/2027-02-19");
    var replacing = replacing(AUTUMN, given, TODAY);
    assertThat(replacing.takesAway()).isFalse();
    assertThat(replacing.calendar())
        .isEqualTo(
            calendar(
                "2026-09-01",
                "2027-02-19",
                "2026-10-26/2026-10-30",
                "2026-12-18/2027-01-01",
                "2027-02-15/2027-02-19"));
  }

  @Test
  void whatEndsEarlierThanWasKnownIsShorter() {
    var given = calendar("2026-09-01", "2026-10-30", "2026-10-26/2026-10-30");
    assertThat(replacing(AUTUMN, given, TODAY)).isEqualTo(new Replacing(given, 63, 0, 0));
  }

  @Test
  void whatLiesFarApartIsNotJoinedAndTakesAwayWhatIsStillToCome() {
    var given = calendar("2027-05-31", "2027-06-04", "2027-05-31/2027-06-04");
    assertThat(replacing(AUTUMN, given, TODAY)).isEqualTo(new Replacing(given, 0, 41, 0));
    var lastDay = LocalDate.parse("2027-01-01");
    assertThat(replacing(AUTUMN, given, lastDay)).isEqualTo(new Replacing(given, 0, 1, 0));
    assertThat(replacing(AUTUMN, given, lastDay.plusDays(1)).takesAway()).isFalse();
    assertThat(replacing(given, AUTUMN, TODAY)).isEqualTo(new Replacing(AUTUMN, 154, 0, 7));
  }

  @Test
  void moreThanWasAgreedToIsToldApart() {
    var agreed = new Replacing(AUTUMN, 7, 0, 6);
    assertThat(new Replacing(AUTUMN, 7, 0, 6).takesAwayMoreThan(agreed)).isFalse();
    assertThat(new Replacing(AUTUMN, 8, 0, 6).takesAwayMoreThan(agreed)).isTrue();
    assertThat(new Replacing(AUTUMN, 0, 1, 6).takesAwayMoreThan(agreed)).isTrue();
  }

  @Test
  void aWeekMayMoveUnseenAndNoMore() {
    var moved = calendar("2026-09-01", "2027-01-01", "2026-11-30/2026-12-04");
    assertThat(replacing(AUTUMN, moved, TODAY).closes()).isEqualTo(5);
    assertThat(replacing(AUTUMN, moved, TODAY).takesAway()).isFalse();
    var more =
        calendar("2026-09-01", "2027-01-01", "2026-10-05/2026-10-09", "2026-11-28/2026-12-07");
    assertThat(replacing(AUTUMN, more, TODAY).closes()).isEqualTo(6);
    assertThat(replacing(AUTUMN, more, TODAY).takesAway()).isTrue();
    assertThat(replacing(AUTUMN, more, TODAY).takesAwayMoreThan(replacing(AUTUMN, moved, TODAY)))
        .isTrue();
    assertThat(replacing(AUTUMN, more, TODAY).takesAwayMoreThan(replacing(AUTUMN, more, TODAY)))
        .isFalse();
  }

  @Test
  void newTermDatesAreNoNewsButASummerThatBeginsInMayIs() {
    var year =
        calendar("2026-12-21", "2027-09-03", "2026-12-21/2027-01-01", "2027-07-24/2027-09-03");
    assertThat(replacing(AUTUMN, year, TODAY).closes()).isZero();
    var mistyped =
        calendar("2026-12-21", "2027-08-05", "2026-12-21/2027-01-01", "2027-05-01/2027-08-05");
    assertThat(replacing(AUTUMN, mistyped, TODAY).takesAway()).as("too long").isTrue();
    var known =
        calendar("2026-09-01", "2027-09-03", "2026-12-21/2027-01-01", "2027-07-24/2027-09-03");
    var rest =
        calendar("2026-09-01", "2027-09-03", "2026-12-21/2027-01-01", "2027-06-14/2027-09-03");
    assertThat(replacing(known, rest, TODAY).closes())
        .as("six weeks of June and July")
        .isEqualTo(30);
  }

  private static Replacing replacing(Calendar known, Calendar given, LocalDate today) {
    return Replacing.of(known, given, today, BankHolidays.packaged());
  }

  private static Calendar calendar(String from, String to, String... closed) {
    return new Calendar(
        "feed",
        LocalDate.parse(from),
        LocalDate.parse(to),
        Arrays.stream(closed).map(ReplacingTest::holiday).toList());
  }

  private static Closed holiday(String days) {
    var ends = days.split("/");
    return new Closed(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), ClosedKind.HOLIDAY);
  }
}
