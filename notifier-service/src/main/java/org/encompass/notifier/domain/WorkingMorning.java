package org.encompass.notifier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/// The first morning hour on an open day that is still ahead. Computed from local date, time and
/// zone, so that nine stays nine when the clocks change.
///
/// @param arriveBy the hour by which people must know
/// @param isOpen whether a day counts: a working day, or a school's pupil day
public record WorkingMorning(LocalTime arriveBy, Predicate<LocalDate> isOpen) {
  /// Where all schools are.
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final int LONGEST_PAUSE = 400;

  /// Nine o'clock on a national working day.
  public static WorkingMorning national(NationalCalendar calendar) {
    return new WorkingMorning(LocalTime.of(9, 0), calendar::isWorkingDay);
  }

  /// The first such moment after `moment`.
  ///
  /// @throws IllegalStateException if no day within a year is open: a calendar that says so is
  ///     wrong
  public Instant firstAfter(Instant moment) {
    var day = moment.atZone(ZONE).toLocalDate();
    for (int ahead = 0; ahead < LONGEST_PAUSE; ahead++) {
      if (isOpen.test(day) && on(day).isAfter(moment)) {
        return on(day);
      }
      day = day.plusDays(1);
    }
    throw new IllegalStateException("no open day in the year after " + moment);
  }

  /// That hour of that day.
  public Instant on(LocalDate day) {
    return day.atTime(arriveBy).atZone(ZONE).toInstant();
  }
}
