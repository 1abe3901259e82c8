package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.BiFunction;
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

  /// @param arriveBy the school's hour; a later one than nine counts as nine
  /// @param occurredFrom when the incident began
  /// @param arrivedAt when a record naming the child first arrived here
  static Deadline deadline(
      SchoolCalendar calendar, @Nullable String arriveBy, Instant occurredFrom, Instant arrivedAt) {
    return deadline(calendar, arriveBy, occurredFrom, arrivedAt, DeadlineSentence::source);
  }

  /// The same while nobody knows the school: by the calendar of the authority, if it is known.
  static Deadline withoutSchool(
      SchoolCalendar authority,
      @Nullable String arriveBy,
      Instant occurredFrom,
      Instant arrivedAt) {
    return deadline(
        authority, arriveBy, occurredFrom, arrivedAt, DeadlineSentence::sourceWithoutSchool);
  }

  private static Deadline deadline(
      SchoolCalendar calendar,
      @Nullable String arriveBy,
      Instant occurredFrom,
      Instant arrivedAt,
      BiFunction<SchoolCalendar, LocalDate, String> source) {
    var hour = hour(arriveBy);
    var opens = opensWithinAYear(calendar, day(arrivedAt));
    // A calendar that closes a school for good is wrong, and must not make the deadline vanish.
    var counting = opens ? calendar : SchoolCalendar.of(calendar.national());
    var at = firstAfter(counting, hour, arrivedAt);
    boolean late =
        occurredFrom.isBefore(arrivedAt)
            && !morningAfter(calendar, hour, occurredFrom).isAfter(arrivedAt);
    var because =
        DeadlineSentence.why(counting, hour, arrivedAt, at)
            + " "
            + (opens ? source.apply(calendar, day(at)) : DeadlineSentence.NEVER_OPENS);
    return new Deadline(at, because, rule(counting, at), late);
  }

  private static Instant morningAfter(SchoolCalendar calendar, LocalTime hour, Instant occurred) {
    return opensWithinAYear(calendar, day(occurred))
        ? firstAfter(calendar, hour, occurred)
        : firstAfter(SchoolCalendar.of(calendar.national()), hour, occurred);
  }

  private static String rule(SchoolCalendar calendar, Instant at) {
    return VERSION + " " + calendar.source(day(at)) + edition(calendar.national().edition());
  }

  /// How the rule of a deadline ends that saw these bank holidays.
  static String edition(String ofNationalCalendar) {
    return ", bank holidays " + ofNationalCalendar;
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
    return new WorkingMorning(hour, calendar::isPupilDay).firstAfter(moment);
  }

  private static boolean opensWithinAYear(SchoolCalendar calendar, LocalDate from) {
    return from.plusDays(1).datesUntil(from.plusDays(LONGEST_PAUSE)).anyMatch(calendar::isPupilDay);
  }

  private DeadlineRule() {}
}
