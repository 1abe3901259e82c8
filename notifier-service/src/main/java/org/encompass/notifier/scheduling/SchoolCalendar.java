package org.encompass.notifier.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.encompass.notifier.domain.NationalCalendar;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.Closure;
import org.jspecify.annotations.Nullable;

/// On which days pupils come. For each day the school's own calendar speaks if it reaches that far,
/// else its authority's, else the national one; closures lie over whichever speaks. Nobody comes on
/// weekends and bank holidays, which many school calendars leave out because everybody knows.
record SchoolCalendar(
    @Nullable Calendar own,
    @Nullable Calendar authority,
    List<Closure> closures,
    NationalCalendar national) {

  /// What a day is to the pupils.
  enum Day {
    PUPILS,
    WEEKEND,
    BANK_HOLIDAY,
    HOLIDAY,
    STAFF_ONLY,
    CLOSED
  }

  /// Whose calendar speaks for a day.
  enum Source {
    SCHOOL,
    AUTHORITY,
    NATIONAL
  }

  /// One that knows weekends and bank holidays only.
  static SchoolCalendar of(NationalCalendar national) {
    return new SchoolCalendar(null, null, List.of(), national);
  }

  boolean isPupilDay(LocalDate day) {
    return on(day) == Day.PUPILS;
  }

  Day on(LocalDate day) {
    if (NationalCalendar.isWeekend(day)) {
      return Day.WEEKEND;
    }
    if (!national.isWorkingDay(day)) {
      return Day.BANK_HOLIDAY;
    }
    if (closures.stream().anyMatch(closure -> within(day, closure.from(), closure.to()))) {
      return Day.CLOSED;
    }
    var speaking = speaking(day);
    return speaking == null || speaking.closed() == null
        ? Day.PUPILS
        : speaking.closed().stream()
            .filter(closed -> within(day, closed.from(), closed.to()))
            .findFirst()
            .map(SchoolCalendar::kind)
            .orElse(Day.PUPILS);
  }

  Source source(LocalDate day) {
    return reaches(own, day)
        ? Source.SCHOOL
        : reaches(authority, day) ? Source.AUTHORITY : Source.NATIONAL;
  }

  /// There was a calendar, and none reaches that day any more: nobody knows whether pupils come.
  boolean endedBefore(LocalDate day) {
    return source(day) == Source.NATIONAL && (endsBefore(own, day) || endsBefore(authority, day));
  }

  /// Whether a school holiday lies on or after `from` and before `to`.
  boolean holidayBetween(LocalDate from, LocalDate to) {
    return from.isBefore(to) && from.datesUntil(to).anyMatch(day -> on(day) == Day.HOLIDAY);
  }

  private @Nullable Calendar speaking(LocalDate day) {
    return switch (source(day)) {
      case SCHOOL -> own;
      case AUTHORITY -> authority;
      case NATIONAL -> null;
    };
  }

  private static Day kind(Closed closed) {
    return switch (closed.kind()) {
      case HOLIDAY -> Day.HOLIDAY;
      case INSET -> Day.STAFF_ONLY;
      case OTHER -> Day.CLOSED;
    };
  }

  private static boolean reaches(@Nullable Calendar calendar, LocalDate day) {
    return calendar != null && within(day, calendar.validFrom(), calendar.validTo());
  }

  private static boolean endsBefore(@Nullable Calendar calendar, LocalDate day) {
    return calendar != null && calendar.validTo().isBefore(day);
  }

  private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
