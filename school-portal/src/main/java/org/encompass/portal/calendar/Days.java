package org.encompass.portal.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// Days in a row, both ends inclusive.
public record Days(LocalDate from, LocalDate to) {
  public Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("days that end before they begin");
    }
  }

  /// Whether a day is one of them.
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /// How many there are.
  public long length() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// As many days from another one on.
  Days startingOn(LocalDate day) {
    return new Days(day, day.plusDays(length() - 1));
  }

  /// Each of them.
  public Stream<LocalDate> each() {
    return from.datesUntil(to.plusDays(1));
  }
}
