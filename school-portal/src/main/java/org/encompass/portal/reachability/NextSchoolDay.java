package org.encompass.portal.reachability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.encompass.portal.school.Lists.Listed;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.days.BankHolidays;
import org.jspecify.annotations.Nullable;

/// Which day a school is next told on, by the rule by which its deadline is set: never on a
/// weekend or a bank holiday. Its own calendar says more where it reaches, then its authority's;
/// where neither does, any working day may be one.
///
/// @param authorities the authorities' calendars, by code
/// @param national the bank holidays as far as they are known
record NextSchoolDay(Map<String, Calendar> authorities, BankHolidays national) {
  // Longer than the summer's holidays; beyond it a calendar that closes every day is none.
  private static final int FARTHEST = 70;

  /// The first after this day.
  LocalDate after(LocalDate day, Listed school) {
    var code = school.laCode();
    var others = code == null ? null : authorities.get(code);
    return Stream.iterate(day.plusDays(1), one -> one.plusDays(1))
        .limit(FARTHEST)
        .filter(this::isWorkingDay)
        .filter(one -> !closed(one, school.closures()))
        .filter(one -> open(one, school.calendar(), others))
        .findFirst()
        .orElseGet(() -> workingDayAfter(day));
  }

  private static boolean open(LocalDate day, @Nullable Calendar own, @Nullable Calendar others) {
    var calendar = own != null && reaches(own, day) ? own : others;
    return calendar == null
        || !reaches(calendar, day)
        || calendar.closed().stream().noneMatch(one -> within(day, one.from(), one.to()));
  }

  private static boolean reaches(Calendar calendar, LocalDate day) {
    return within(day, calendar.validFrom(), calendar.validTo());
  }

  private static boolean closed(LocalDate day, List<Closure> closures) {
    return closures.stream().anyMatch(one -> within(day, one.from(), one.to()));
  }

  private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private LocalDate workingDayAfter(LocalDate day) {
    return Stream.iterate(day.plusDays(1), one -> one.plusDays(1))
        .filter(this::isWorkingDay)
        .findFirst()
        .orElseThrow();
  }

  private boolean isWorkingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> false;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> !national.days().containsKey(day);
    };
  }
}
