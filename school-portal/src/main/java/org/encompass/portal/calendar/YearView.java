package org.encompass.portal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.jspecify.annotations.Nullable;

/// The days of a year as people look at them: month by month, week by week.
///
/// @param pupilDays how many of them pupils come on, as far as it is known
/// @param unknownDays working days of which nobody said anything
public record YearView(List<Month> months, long pupilDays, long unknownDays) {
  private static final int FEWEST_MONTHS = 12;
  private static final int MOST_MONTHS = 18;

  public YearView {
    months = List.copyOf(months);
  }

  /// What a day is to the pupils.
  public enum DayKind {
    PUPILS,
    WEEKEND,
    BANK_HOLIDAY,
    HOLIDAY,
    INSET,
    CLOSED,
    /// A working day that no calendar reaches.
    UNKNOWN;

    static DayKind of(ClosedKind kind) {
      return switch (kind) {
        case HOLIDAY -> HOLIDAY;
        case INSET -> INSET;
        case OTHER -> CLOSED;
      };
    }
  }

  /// A day in its week.
  ///
  /// @param number of the month
  /// @param authoritys whether the authority's calendar says so and not the school's
  public record Cell(int number, DayKind kind, boolean today, boolean authoritys) {}

  /// A month; weeks begin on Monday, days of other months are null.
  public record Month(YearMonth month, List<List<@Nullable Cell>> weeks) {}

  /// From this month on, or from the one in which a calendar begins that is not long past.
  static YearView of(
      @Nullable Calendar own,
      @Nullable Calendar authority,
      Map<LocalDate, String> bankHolidays,
      LocalDate today) {
    var days = new Lookup(own, authority, bankHolidays, today);
    var months = months(own, authority, today).map(days::month).toList();
    return new YearView(
        months, count(months, DayKind.PUPILS, days), count(months, DayKind.UNKNOWN, days));
  }

  private static Stream<YearMonth> months(
      @Nullable Calendar own, @Nullable Calendar authority, LocalDate today) {
    var first = YearMonth.from(today);
    var last = first.plusMonths(FEWEST_MONTHS - 1);
    for (var calendar : new Calendar[] {own, authority}) {
      if (calendar != null && YearMonth.from(calendar.validTo()).isAfter(last)) {
        last = YearMonth.from(calendar.validTo());
      }
    }
    var end =
        last.isBefore(first.plusMonths(MOST_MONTHS)) ? last : first.plusMonths(MOST_MONTHS - 1);
    return Stream.iterate(first, month -> !month.isAfter(end), month -> month.plusMonths(1));
  }

  private static long count(List<Month> months, DayKind kind, Lookup days) {
    return months.stream()
        .flatMap(
            month -> month.month().atDay(1).datesUntil(month.month().atEndOfMonth().plusDays(1)))
        .filter(day -> days.kind(day) == kind)
        .count();
  }

  private static final class Lookup {
    private final @Nullable Calendar own;
    private final @Nullable Calendar authority;
    private final Map<LocalDate, ClosedKind> ownDays;
    private final Map<LocalDate, ClosedKind> authoritysDays;
    private final Map<LocalDate, String> bankHolidays;
    private final LocalDate today;

    Lookup(
        @Nullable Calendar own,
        @Nullable Calendar authority,
        Map<LocalDate, String> bankHolidays,
        LocalDate today) {
      this.own = own;
      this.authority = authority;
      this.ownDays = own == null ? Map.of() : ClosedDays.of(own).byDay();
      this.authoritysDays = authority == null ? Map.of() : ClosedDays.of(authority).byDay();
      this.bankHolidays = bankHolidays;
      this.today = today;
    }

    Month month(YearMonth month) {
      var weeks = new ArrayList<List<@Nullable Cell>>();
      var week = new ArrayList<@Nullable Cell>();
      for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
        week.add(null);
      }
      for (int number = 1; number <= month.lengthOfMonth(); number++) {
        var day = month.atDay(number);
        week.add(new Cell(number, kind(day), day.equals(today), byAuthority(day)));
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
          weeks.add(week);
          week = new ArrayList<>();
        }
      }
      while (!week.isEmpty() && week.size() < DayOfWeek.values().length) {
        week.add(null);
      }
      if (!week.isEmpty()) {
        weeks.add(week);
      }
      return new Month(month, weeks);
    }

    DayKind kind(LocalDate day) {
      if (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
        return DayKind.WEEKEND;
      }
      if (bankHolidays.containsKey(day)) {
        return DayKind.BANK_HOLIDAY;
      }
      if (reaches(own, day)) {
        return closed(ownDays, day);
      }
      return reaches(authority, day) ? closed(authoritysDays, day) : DayKind.UNKNOWN;
    }

    private boolean byAuthority(LocalDate day) {
      return !reaches(own, day) && reaches(authority, day);
    }

    private static DayKind closed(Map<LocalDate, ClosedKind> days, LocalDate day) {
      var kind = days.get(day);
      return kind == null ? DayKind.PUPILS : DayKind.of(kind);
    }

    private static boolean reaches(@Nullable Calendar calendar, LocalDate day) {
      return calendar != null && new Days(calendar.validFrom(), calendar.validTo()).holds(day);
    }
  }
}
