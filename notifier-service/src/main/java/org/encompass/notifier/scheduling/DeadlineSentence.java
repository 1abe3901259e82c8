package org.encompass.notifier.scheduling;

import static org.encompass.notifier.scheduling.DeadlineRule.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.jspecify.annotations.Nullable;

/// Explains a deadline to a police officer: why the mornings before it did not count ("Mon 2 Nov is
/// a training day, so Tue 3 Nov 09:00") and whose calendar said so.
final class DeadlineSentence {
  static final String NEVER_OPENS =
      Deadline.BY_DEFAULT
          + ": the calendar shows no school day for a year, which must"
          + " be wrong.";

  private static final DateTimeFormatter DAY = pattern("EEE d MMM");
  private static final DateTimeFormatter WITH_YEAR = pattern("EEE d MMM yyyy");
  private static final DateTimeFormatter HOUR = pattern("HH:mm");

  /// Why `at` is the first morning that counts.
  static String why(SchoolCalendar calendar, LocalTime hour, Instant arrivedAt, Instant at) {
    var from = day(arrivedAt);
    var to = day(at);
    var passedOver =
        DaysOff.between(calendar, from, to).stream()
            .map(DeadlineSentence::clause)
            .collect(Collectors.joining(", "));
    return "Arrived on %s at %s%s%s%s, so %s %s."
        .formatted(
            WITH_YEAR.format(from),
            HOUR.format(arrivedAt.atZone(WorkingMorning.ZONE)),
            thatMorning(calendar, hour, from, to),
            passedOver.isEmpty() ? "" : "; ",
            passedOver,
            (from.getYear() == to.getYear() ? DAY : WITH_YEAR).format(to),
            HOUR.format(hour));
  }

  private static String thatMorning(
      SchoolCalendar calendar, LocalTime hour, LocalDate from, LocalDate to) {
    if (!calendar.isPupilDay(from)) {
      return "";
    }
    return ", %s that morning's %s"
        .formatted(from.equals(to) ? "before" : "after", HOUR.format(hour));
  }

  private static String clause(DaysOff days) {
    var from = DAY.format(days.from());
    var to = DAY.format(days.to());
    boolean one = days.from().equals(days.to());
    return switch (days.kind()) {
      case PUPILS -> throw new IllegalArgumentException("a day on which pupils come");
      case WEEKEND -> one ? from + " is the weekend" : from + " and " + to + " are the weekend";
      case BANK_HOLIDAY -> from + " is " + bankHoliday(days.name());
      case HOLIDAY -> one ? from + " is a school holiday" : "school holiday until " + to;
      case STAFF_ONLY ->
          one ? from + " is a training day" : from + " to " + to + " are training days";
      case CLOSED -> "the school is closed " + (one ? "on " + from : "from " + from + " to " + to);
    };
  }

  private static String bankHoliday(String name) {
    return name.endsWith("bank holiday") ? "the " + name : "a bank holiday (" + name + ")";
  }

  /// Whose calendar speaks for the day, and why no nearer one does.
  static String source(SchoolCalendar calendar, LocalDate day) {
    var school = reach("the school's calendar", calendar.own(), day);
    var authority = reach("the local authority's calendar", calendar.authority(), day);
    return switch (calendar.source(day)) {
      case SCHOOL -> "By the school's own calendar.";
      case AUTHORITY ->
          "By the local authority's calendar: " + school.orElse("the school has given none") + ".";
      case NATIONAL ->
          Deadline.BY_DEFAULT
              + ": "
              + Stream.of(school, authority)
                  .flatMap(Optional::stream)
                  .reduce((a, b) -> a + ", " + b)
                  .orElse("no calendar of the school or its local authority is known")
              + ".";
    };
  }

  /// The same while nobody knows the school.
  static String sourceWithoutSchool(SchoolCalendar calendar, LocalDate day) {
    return switch (calendar.source(day)) {
      case SCHOOL, AUTHORITY -> "By the local authority's calendar, while the school is not known.";
      case NATIONAL ->
          Deadline.BY_DEFAULT
              + ", while the school is not known"
              + reach("the local authority's calendar", calendar.authority(), day)
                  .map(known -> ": " + known)
                  .orElse("")
              + ".";
    };
  }

  private static Optional<String> reach(String whose, @Nullable Calendar calendar, LocalDate day) {
    if (calendar == null) {
      return Optional.empty();
    }
    return Optional.of(
        calendar.validTo().isBefore(day)
            ? whose + " ends on " + WITH_YEAR.format(calendar.validTo())
            : whose + " begins on " + WITH_YEAR.format(calendar.validFrom()));
  }

  private static DateTimeFormatter pattern(String letters) {
    return DateTimeFormatter.ofPattern(letters, Locale.UK);
  }

  private DeadlineSentence() {}
}
