package org.encompass.benchmarks.matching.world;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Slips of the pen in dates and postcodes.
final class Slips {
  /// A date that was copied, heard or typed wrongly.
  static LocalDate date(LocalDate date, Dice dice) {
    for (int tries = 0; tries < 50; tries++) {
      var other = slipped(date, dice);
      if (other != null && !other.equals(date) && other.isBefore(Households.TODAY)) {
        return other;
      }
    }
    return date.plusYears(1);
  }

  private static @org.jspecify.annotations.Nullable LocalDate slipped(LocalDate date, Dice dice) {
    int year = date.getYear();
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    try {
      return switch (dice.weighted(new double[] {22, 33, 10, 15, 12, 8})) {
        case 0 -> LocalDate.of(year, day, month);
        case 1 -> digit(date, dice);
        case 2 -> LocalDate.of(year, month, day / 10 + day % 10 * 10);
        case 3 -> LocalDate.of(year + (dice.chance(0.5) ? 1 : -1), month, day);
        case 4 -> LocalDate.of(year, month, day + (dice.chance(0.5) ? 1 : -1));
        default -> LocalDate.of(year, month + (dice.chance(0.5) ? 1 : -1), day);
      };
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static LocalDate digit(LocalDate date, Dice dice) {
    var text = new StringBuilder(date.toString());
    int at;
    do {
      at = 3 + dice.below(7);
    } while (text.charAt(at) == '-');
    text.setCharAt(at, (char) ('0' + dice.below(10)));
    return LocalDate.parse(text);
  }

  /// A postcode with one sign wrong or two exchanged.
  static String postcode(String postcode, Dice dice) {
    var text = new StringBuilder(postcode);
    int at;
    do {
      at = dice.below(text.length());
    } while (text.charAt(at) == ' ');
    char sign = text.charAt(at);
    if (dice.chance(0.2) && at + 1 < text.length() && text.charAt(at + 1) != ' ') {
      text.setCharAt(at, text.charAt(at + 1));
      text.setCharAt(at + 1, sign);
    } else if (Character.isDigit(sign)) {
      text.setCharAt(at, (char) ('0' + dice.below(10)));
    } else {
      text.setCharAt(at, (char) ('A' + dice.below(26)));
    }
    return text.toString();
  }

  private Slips() {}
}
