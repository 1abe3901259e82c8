package org.encompass.schemas.days;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The published dates and what people call them.
public record BankHolidays(Map<LocalDate, String> days) {
  /// There were never more than eleven.
  private static final int MOST_IN_A_YEAR = 14;

  private static final int LONGEST_TITLE = 100;

  public BankHolidays {
    days = Map.copyOf(days);
  }

  /// Those that were known when this was built.
  public static BankHolidays packaged() {
    try (var file = BankHolidays.class.getResourceAsStream("bank-holidays.json")) {
      return read(Objects.requireNonNull(file).readAllBytes()).orElseThrow();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Reads a file in the shape that GOV.UK publishes; empty if it is none.
  public static Optional<BankHolidays> read(byte[] file) {
    var days = new HashMap<LocalDate, String>();
    try {
      for (var event : JsonMapper.shared().readTree(file).at("/england-and-wales/events")) {
        var title = event.path("title").asString("bank holiday");
        days.put(
            LocalDate.parse(event.path("date").asString("")),
            title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
      }
    } catch (JacksonException | DateTimeException unreadable) {
      return Optional.empty();
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(new BankHolidays(days));
  }

  /// What a newer list does to what is known.
  public sealed interface Verdict {
    /// It counts from now on.
    record Taken(BankHolidays list) implements Verdict {}

    /// What is known goes on counting.
    record Refused(BankHolidayRefusal why) implements Verdict {}
  }

  /// Weighs a newer list. The published one drops its oldest years as time goes by: those stay as
  /// they were packaged, so that each service that took it comes to the same.
  public Verdict weigh(BankHolidays given, LocalDate today) {
    var first = given.days.keySet().stream().min(LocalDate::compareTo).orElseThrow();
    boolean lostPast =
        first.getYear() > today.getYear()
            || days.keySet().stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(today))
                .anyMatch(day -> !given.days.containsKey(day));
    if (lostPast) {
      return new Verdict.Refused(BankHolidayRefusal.LOST_PAST);
    }
    boolean lostYears =
        days.keySet().stream()
            .map(LocalDate::getYear)
            .filter(year -> year >= today.getYear())
            .anyMatch(year -> given.in(year) < in(year));
    if (lostYears) {
      return new Verdict.Refused(BankHolidayRefusal.LOST_YEARS);
    }
    if (given.days.keySet().stream().anyMatch(day -> given.in(day.getYear()) > MOST_IN_A_YEAR)) {
      return new Verdict.Refused(BankHolidayRefusal.TOO_MANY);
    }
    var all = new HashMap<>(given.days);
    packaged()
        .days
        .forEach(
            (day, title) -> {
              if (day.isBefore(first)) {
                all.put(day, title);
              }
            });
    return new Verdict.Taken(new BankHolidays(all));
  }

  private long in(int year) {
    return days.keySet().stream().filter(day -> day.getYear() == year).count();
  }

  /// The last day of the last year for which dates are known; after it weekdays alone count.
  public LocalDate knownUntil() {
    int last = days.keySet().stream().mapToInt(LocalDate::getYear).max().orElseThrow();
    return LocalDate.of(last, 12, 31);
  }
}
