package org.encompass.notifier.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.encompass.notifier.domain.NationalCalendar;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.jspecify.annotations.Nullable;

/// The deadline as a person would find it on the wall calendar, day by day; written without a look
/// at the rule.
final class DeadlineByHand {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static Instant of(
      SchoolMessage school,
      @Nullable SchoolMessage authority,
      NationalCalendar national,
      Instant arrived) {
    var said = school.arriveBy() == null ? LocalTime.of(9, 0) : LocalTime.parse(school.arriveBy());
    var hour = said.isAfter(LocalTime.of(9, 0)) ? LocalTime.of(9, 0) : said;
    var day = arrived.atZone(LONDON).toLocalDate();
    for (int i = 0; i < 400; i++) {
      var moment = day.atTime(hour).atZone(LONDON).toInstant();
      if (moment.isAfter(arrived) && pupilsCome(school, authority, national, day)) {
        return moment;
      }
      day = day.plusDays(1);
    }
    throw new IllegalStateException("closed for a year");
  }

  private static boolean pupilsCome(
      SchoolMessage school,
      @Nullable SchoolMessage authority,
      NationalCalendar national,
      LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || national.bankHoliday(day).isPresent()) {
      return false;
    }
    var closures = school.closures();
    if (closures != null
        && closures.stream().anyMatch(c -> !day.isBefore(c.from()) && !day.isAfter(c.to()))) {
      return false;
    }
    var calendar = covers(school.calendar(), day) ? school.calendar() : null;
    if (calendar == null && authority != null && covers(authority.calendar(), day)) {
      calendar = authority.calendar();
    }
    return calendar == null
        || calendar.closed().stream()
            .noneMatch(c -> !day.isBefore(c.from()) && !day.isAfter(c.to()));
  }

  private static boolean covers(@Nullable Calendar calendar, LocalDate day) {
    return calendar != null
        && !day.isBefore(calendar.validFrom())
        && !day.isAfter(calendar.validTo());
  }

  private DeadlineByHand() {}
}
