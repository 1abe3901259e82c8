package org.encompass.local.night;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.encompass.schemas.SchoolMessage;

/// By when a school must know, worked out here on its own: the truth must not borrow the rule
/// that it checks.
public final class PupilDays {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// The first `arriveBy` on a pupil day after that moment.
  public static Instant deadline(SchoolMessage school, Instant arrival) {
    var arriveBy = school.arriveBy();
    var time = arriveBy == null ? LocalTime.of(9, 0) : LocalTime.parse(arriveBy);
    var day = arrival.atZone(LONDON).toLocalDate();
    var moment = day.atTime(time).atZone(LONDON).toInstant();
    while (!moment.isAfter(arrival) || isClosed(school, day)) {
      day = day.plusDays(1);
      moment = day.atTime(time).atZone(LONDON).toInstant();
    }
    return moment;
  }

  private static boolean isClosed(SchoolMessage school, LocalDate day) {
    var calendar = school.calendar();
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend
        || calendar != null
            && calendar.closed().stream()
                .anyMatch(c -> !day.isBefore(c.from()) && !day.isAfter(c.to()));
  }

  private PupilDays() {}
}
