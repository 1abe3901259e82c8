package org.encompass.notifier.matching.compare;

import java.util.Arrays;

/// The days for which a day may have been written by a slip of the pen, as eight digits. Only days
/// that exist, and years in which a person now at school, or in a public data set, can be born.
final class NearbyDays {
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int[] PLACES = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

  /// A pupil may be so many years older or younger than was said.
  private static final int YEARS = 18;

  static int[] swapped(int digits) {
    int month = digits / 100 % 100;
    int day = digits % 100;
    int other = digits / 10_000 * 10_000 + day * 100 + month;
    return day != month && exists(other) ? new int[] {other} : new int[0];
  }

  static int[] oneDigitOff(int digits) {
    var found = new int[72];
    int count = 0;
    for (int place : PLACES) {
      int zero = digits - digits / place % 10 * place;
      for (int digit = 0; digit < 10; digit++) {
        int other = zero + digit * place;
        if (other != digits && exists(other)) {
          found[count++] = other;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  static int[] transposed(int digits) {
    var found = new int[5];
    int count = 0;
    for (int i = 0; i < PLACES.length - 1; i++) {
      if (i == 1 || i == 3) {
        continue; // between day and month, and between month and year
      }
      int low = digits / PLACES[i] % 10;
      int high = digits / PLACES[i + 1] % 10;
      int other = digits + (high - low) * PLACES[i] + (low - high) * PLACES[i + 1];
      if (other != digits && exists(other)) {
        found[count++] = other;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /// Days of which two of three parts are right, and of a placeholder all of its year; 0, too.
  static int[] halfRight(int digits, boolean placeholder) {
    int year = digits / 10_000 * 10_000;
    int month = digits / 100 % 100 * 100;
    int day = digits % 100;
    int[] days = new int[1 + 2 * YEARS + 1 + DAYS[0] * (1 + DAYS.length)];
    int count = 1;
    for (int years = -YEARS; years <= YEARS; years++) {
      days[count++] = year + years * 10_000 + month + day;
    }
    for (int date = 1; date <= DAYS[0]; date++) {
      days[count++] = year + month + date;
      for (int other = 1; other <= DAYS.length; other++) {
        if (date == day || placeholder) {
          days[count++] = year + other * 100 + date;
        }
      }
    }
    return Arrays.copyOf(days, count);
  }

  private static boolean exists(int digits) {
    int year = digits / 10_000;
    int month = digits / 100 % 100;
    int day = digits % 100;
    if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
      return false;
    }
    return month != 2 || day < 29 || (year % 4 == 0 && year != 1900);
  }

  private NearbyDays() {}
}
