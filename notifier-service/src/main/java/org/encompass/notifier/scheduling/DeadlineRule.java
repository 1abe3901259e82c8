package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.WorkingMorning;
import org.jspecify.annotations.Nullable;

/// By when a school must know: the first hour of arrival on a pupil day of that school after the
/// child's first arrival here. An instant, computed from local date, time and zone, so that nine
/// stays nine when the clocks change.
final class DeadlineRule {
  private static final String VERSION = "deadline-1";
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final int LONGEST_PAUSE = 400;
  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK).withZone(WorkingMorning.ZONE);

  /// @param arriveBy the school's hour; a later one than nine counts as nine
  /// @param occurredFrom when the incident began
  /// @param arrivedAt when a record naming the child first arrived here
  static Deadline deadline(
      SchoolCalendar calendar, @Nullable String arriveBy, Instant occurredFrom, Instant arrivedAt) {
    var hour = hour(arriveBy);
    var at = firstAfter(calendar, hour, arrivedAt);
    boolean late =
        occurredFrom.isBefore(arrivedAt)
            && !firstAfter(calendar, hour, occurredFrom).isAfter(arrivedAt);
    var source = calendar.source(day(at));
    return new Deadline(at, sentence(at, arrivedAt, source), VERSION + " " + source, late);
  }

  /// The hour by which children arrive, at the latest nine.
  static LocalTime hour(@Nullable String arriveBy) {
    if (arriveBy == null) {
      return NINE;
    }
    var said = LocalTime.parse(arriveBy);
    return said.isAfter(NINE) ? NINE : said;
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toLocalDate();
  }

  private static Instant firstAfter(SchoolCalendar calendar, LocalTime hour, Instant moment) {
    var mornings = new WorkingMorning(hour, calendar::isPupilDay);
    return opensWithinAYear(calendar, day(moment))
        ? mornings.firstAfter(moment)
        : new WorkingMorning(hour, calendar.national()::isWorkingDay).firstAfter(moment);
  }

  /// A calendar that closes a school for good is wrong, and must not make the deadline vanish.
  private static boolean opensWithinAYear(SchoolCalendar calendar, LocalDate from) {
    return from.plusDays(1).datesUntil(from.plusDays(LONGEST_PAUSE)).anyMatch(calendar::isPupilDay);
  }

  private static String sentence(Instant at, Instant arrivedAt, SchoolCalendar.Source source) {
    return "%s, the first school morning after it arrived on %s, by %s"
        .formatted(
            SPOKEN.format(at),
            SPOKEN.format(arrivedAt),
            switch (source) {
              case SCHOOL -> "the school's own calendar.";
              case AUTHORITY ->
                  "the local authority's calendar; the school's own does not reach it.";
              case NATIONAL ->
                  "the national calendar of weekends and bank holidays; no calendar of the school"
                      + " or its authority reaches it.";
            });
  }

  private DeadlineRule() {}
}
