package org.encompass.notifier.domain;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// The working days of England and Wales: neither weekend nor bank holiday. It knows no school
/// holidays and stands in where nobody told us better.
///
/// @param bankHolidays the published dates and what people call them; days after the last one are
///     judged by the weekday alone, which at worst calls a bank holiday a working day: a deadline
///     too early, never too late
public record NationalCalendar(Map<LocalDate, String> bankHolidays) {
  public NationalCalendar {
    bankHolidays = Map.copyOf(bankHolidays);
  }

  /// Whether people are at work on that day.
  public boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !bankHolidays.containsKey(day);
  }

  /// Whether it is a Saturday or a Sunday.
  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /// What the bank holiday on that day is called.
  public Optional<String> bankHoliday(LocalDate day) {
    return Optional.ofNullable(bankHolidays.get(day));
  }

  /// A few letters that change whenever a date does: deadlines remember which dates they saw.
  public String edition() {
    var dates =
        bankHolidays.keySet().stream()
            .sorted()
            .map(LocalDate::toString)
            .collect(Collectors.joining(" "));
    var sum = new CRC32();
    sum.update(dates.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
