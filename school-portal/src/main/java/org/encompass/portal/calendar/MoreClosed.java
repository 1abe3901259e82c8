package org.encompass.portal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.days.BankHolidays;
import org.jspecify.annotations.Nullable;

/// On how many days to come pupils would stay away of which it was known that they come. In doubt
/// pupils come: one date mistyped in a feed must not close a school for the rest of a term.
final class MoreClosed {
  // Longer than the summer's holidays. No day that lies so deep in one is believed unseen, either.
  private static final int LONGEST_HOLIDAY = 70;
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private MoreClosed() {}

  /// Working days from today on, those after what is known only where they are too many in a row.
  static int days(
      @Nullable Calendar known, Calendar given, LocalDate today, BankHolidays national) {
    var closed = known == null ? Set.<LocalDate>of() : ClosedDays.of(known).byDay().keySet();
    int more = 0;
    int row = 0;
    var last = LocalDate.MIN;
    for (var day : ClosedDays.of(given).byDay().keySet()) {
      row = day.equals(last.plusDays(1)) ? row + 1 : 1;
      last = day;
      boolean nextDates = known == null || day.isAfter(known.validTo());
      boolean news = nextDates ? row > LONGEST_HOLIDAY : !closed.contains(day);
      if (news && !day.isBefore(today) && isWorkingDay(day, national)) {
        more++;
      }
    }
    return more;
  }

  private static boolean isWorkingDay(LocalDate day, BankHolidays national) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !national.days().containsKey(day);
  }
}
