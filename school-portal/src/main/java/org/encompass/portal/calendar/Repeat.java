package org.encompass.portal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How an event comes again, in days. It answers for one day at a time and is asked for a bounded
/// number of days, so that no rule, however it is made, can keep anybody busy. Of what RFC 5545
/// allows it understands what people close schools by; the rest is unreadable.
///
/// @param until the last day on which it may begin; null = none is said
/// @param count how often it comes, with the first time; null = not said
/// @param weekdays with their place in the month, 0 = each, -1 = the last; empty = the first one's
/// @param monthDays of the month; empty = the first one's
/// @param months empty = any, or the first one's in a yearly rule
record Repeat(
    Every every,
    int interval,
    @Nullable LocalDate until,
    @Nullable Integer count,
    List<Weekday> weekdays,
    List<Integer> monthDays,
    List<Integer> months) {
  enum Every {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  record Weekday(int place, DayOfWeek day) {}

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /// What a rule says; empty where it is none, or one that nobody closes a school by.
  static Optional<Repeat> parse(String rule) {
    try {
      var parts =
          Arrays.stream(rule.strip().split(";"))
              .map(part -> part.split("=", 2))
              .collect(Collectors.toMap(part -> part[0], part -> part[1]));
      return Optional.of(of(parts)).filter(Repeat::sensible);
    } catch (RuntimeException unreadable) { // whatever of it is no number, day or word
      return Optional.empty();
    }
  }

  private static Repeat of(Map<String, String> parts) {
    var left =
        parts.keySet().stream()
            .filter(
                name ->
                    !List.of(
                            "FREQ",
                            "INTERVAL",
                            "UNTIL",
                            "COUNT",
                            "BYDAY",
                            "BYMONTHDAY",
                            "BYMONTH",
                            "WKST")
                        .contains(name));
    if (left.findAny().isPresent()) {
      throw new IllegalArgumentException("more than is understood");
    }
    return new Repeat(
        Every.valueOf(parts.getOrDefault("FREQ", "")),
        Integer.parseInt(parts.getOrDefault("INTERVAL", "1")),
        parts.containsKey("UNTIL") ? Moment.parse(parts.get("UNTIL")).orElseThrow().date() : null,
        parts.containsKey("COUNT") ? Integer.valueOf(parts.get("COUNT")) : null,
        list(parts.get("BYDAY")).map(Repeat::weekday).toList(),
        list(parts.get("BYMONTHDAY")).map(Integer::valueOf).toList(),
        list(parts.get("BYMONTH")).map(Integer::valueOf).toList());
  }

  private static Stream<String> list(@Nullable String values) {
    return values == null ? Stream.of() : Arrays.stream(values.split(","));
  }

  private static Weekday weekday(String text) {
    int day = DAYS.indexOf(text.substring(text.length() - 2));
    var place = text.substring(0, text.length() - 2);
    return new Weekday(place.isEmpty() ? 0 : Integer.parseInt(place), DayOfWeek.of(day + 1));
  }

  private boolean sensible() {
    return interval > 0
        && interval <= 1_000
        && (count == null || count > 0 && count <= 10_000)
        && weekdays.size() <= 31
        && monthDays.size() <= 31
        && months.size() <= 12;
  }

  /// Whether it goes on for ever, day after day.
  boolean closesForGood() {
    return until == null && count == null && every == Every.DAILY && interval == 1 && plain();
  }

  private boolean plain() {
    return weekdays.isEmpty() && monthDays.isEmpty() && months.isEmpty();
  }

  /// The days on which it begins, the first with them, none after the last.
  List<LocalDate> startingDays(LocalDate first, LocalDate last) {
    var end = until == null || until.isAfter(last) ? last : until;
    if (end.isBefore(first)) {
      return List.of(first);
    }
    return first
        .datesUntil(end.plusDays(1))
        .filter(day -> day.equals(first) || begins(first, day))
        .limit(count == null ? Long.MAX_VALUE : count)
        .toList();
  }

  private boolean begins(LocalDate first, LocalDate day) {
    return inStep(first, day)
        && (months.isEmpty() || months.contains(day.getMonthValue()))
        && switch (every) {
          case DAILY -> onWeekday(day) && onMonthDay(day);
          case WEEKLY ->
              weekdays.isEmpty() ? day.getDayOfWeek() == first.getDayOfWeek() : onWeekday(day);
          case MONTHLY -> within(first, day);
          case YEARLY ->
              (!months.isEmpty() || day.getMonthValue() == first.getMonthValue())
                  && within(first, day);
        };
  }

  // Of a month: the days that are said, else the first one's.
  private boolean within(LocalDate first, LocalDate day) {
    return weekdays.isEmpty() && monthDays.isEmpty()
        ? day.getDayOfMonth() == first.getDayOfMonth()
        : onWeekday(day) && onMonthDay(day);
  }

  private boolean inStep(LocalDate first, LocalDate day) {
    long steps =
        switch (every) {
          case DAILY -> ChronoUnit.DAYS.between(first, day);
          case WEEKLY -> ChronoUnit.WEEKS.between(monday(first), monday(day));
          case MONTHLY -> ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
          case YEARLY -> day.getYear() - first.getYear();
        };
    return steps % interval == 0;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private boolean onMonthDay(LocalDate day) {
    return monthDays.isEmpty()
        || monthDays.contains(day.getDayOfMonth())
        || monthDays.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1);
  }

  private boolean onWeekday(LocalDate day) {
    return weekdays.isEmpty()
        || weekdays.stream()
            .filter(it -> it.day == day.getDayOfWeek())
            .anyMatch(
                it ->
                    it.place == 0
                        || it.place == (day.getDayOfMonth() + 6) / 7
                        || it.place == -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1));
  }
}
