package org.encompass.notifier.matching.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Dates as people and machines write them, as eight digits: year, month, day. In numbers alone the
/// day comes before the month unless the year of four digits comes first, as in England and Wales.
final class WrittenDates {
  private static final Pattern PARTS = Pattern.compile("\\d+|\\p{L}{3,}");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// Empty if there is no date in it.
  ///
  /// @param today no year of two digits is read as a day after it
  static OptionalInt digits(String written, int today) {
    var parts = parts(written);
    if (parts.isEmpty()) {
      return OptionalInt.empty();
    }
    var first = parts.getFirst();
    if (first.length() == 8) {
      return some(eight(Integer.parseInt(first)));
    }
    if (parts.size() < 3) {
      return OptionalInt.empty();
    }
    var third = parts.get(2);
    if (first.length() == 4 && third.length() <= 2) {
      return whole(first, parts.get(1), third);
    }
    if (first.length() > 2) {
      return OptionalInt.empty();
    }
    return switch (third.length()) {
      case 4 -> whole(third, parts.get(1), first);
      case 2 -> latest(third, parts.get(1), first, today);
      default -> OptionalInt.empty();
    };
  }

  /// Born in this century unless that is still to come, else in the last one.
  private static OptionalInt latest(String year, String month, String day, int today) {
    var inYear = whole("00" + year, month, day);
    if (inYear.isEmpty()) {
      return inYear;
    }
    int digits = today / 1_000_000 * 1_000_000 + inYear.getAsInt();
    return OptionalInt.of(digits > today ? digits - 1_000_000 : digits);
  }

  private static List<String> parts(String written) {
    var parts = new ArrayList<String>();
    boolean monthFirst = false;
    var matcher = PARTS.matcher(written);
    while (parts.size() < 3 && matcher.find()) {
      var part = matcher.group();
      if (Character.isDigit(part.charAt(0))) {
        parts.add(part);
      } else {
        int month = MONTHS.indexOf(part.substring(0, 3).toLowerCase(Locale.ROOT));
        if (month >= 0) {
          monthFirst |= parts.isEmpty();
          parts.add(Integer.toString(month + 1));
        }
      }
    }
    if (monthFirst && parts.size() == 3) { // March 4, 2015
      parts.add(1, parts.removeFirst());
    }
    return parts;
  }

  private static OptionalInt whole(String year, String month, String day) {
    return month.length() > 2
        ? OptionalInt.empty()
        : some(
            Integer.parseInt(year) * 10_000
                + Integer.parseInt(month) * 100
                + Integer.parseInt(day));
  }

  /// Year first, unless only day first makes a day.
  private static int eight(int digits) {
    int dayFirst = digits % 10_000 * 10_000 + digits / 10_000 % 100 * 100 + digits / 1_000_000;
    return !likely(digits) && likely(dayFirst) ? dayFirst : digits;
  }

  private static boolean likely(int digits) {
    try {
      int year = LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100).getYear();
      return year >= 1900 && year < 2100;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static OptionalInt some(int digits) {
    return digits == 0 ? OptionalInt.empty() : OptionalInt.of(digits);
  }

  private WrittenDates() {}
}
