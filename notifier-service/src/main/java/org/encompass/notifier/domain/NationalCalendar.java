package org.encompass.notifier.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The working days of England and Wales: neither weekend nor bank holiday. It knows no school
/// holidays and stands in where nobody told us better.
///
/// @param bankHolidays the published dates; days after the last one are judged by the weekday
///     alone, which at worst calls a bank holiday a working day: a deadline too early, never too
///     late
public record NationalCalendar(Set<LocalDate> bankHolidays) {
  public NationalCalendar {
    bankHolidays = Set.copyOf(bankHolidays);
  }

  /// Whether people are at work on that day.
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
  }
}
