package org.encompass.notifier.matching.index;

import java.util.Arrays;

/// Where the rows of each birthday begin. Rows stand in the order of their birthdays, so no row
/// need hold its own.
final class Days {
  private static final int BITS = 8;

  private final int[] digits;
  private final int[] starts;
  private final int rows;

  /// The day of the first row of every 256.
  private final int[] near;

  Days(Packed born) {
    rows = born.size();
    digits = new int[distinct(born)];
    starts = new int[digits.length + 1];
    near = new int[(rows >>> BITS) + 1];
    int day = -1;
    for (int row = 0; row < rows; row++) {
      if (row == 0 || born.get(row) != digits[day]) {
        digits[++day] = born.get(row);
        starts[day] = row;
      }
      if ((row & (1 << BITS) - 1) == 0) {
        near[row >>> BITS] = day;
      }
    }
    starts[digits.length] = rows;
  }

  private static int distinct(Packed born) {
    int days = 0;
    for (int row = 0; row < born.size(); row++) {
      days += row == 0 || born.get(row) != born.get(row - 1) ? 1 : 0;
    }
    return days;
  }

  /// The birthday of a row, as eight digits; 0 if there is none.
  int born(int row) {
    return digits[ordinal(row)];
  }

  /// Which of the birthdays that there are a row has, in their order.
  int ordinal(int row) {
    int day = near[row >>> BITS];
    while (starts[day + 1] <= row) {
      day++;
    }
    return day;
  }

  int rows() {
    return rows;
  }

  /// How many birthdays there are.
  int count() {
    return digits.length;
  }

  /// One of them, as eight digits.
  int digits(int ordinal) {
    return digits[ordinal];
  }

  /// Which of the birthdays that there are this one is, in their order; negative if none.
  int ordinalOf(int birthday) {
    return Arrays.binarySearch(digits, birthday);
  }

  /// The first row of one of the birthdays; after the last one, how many rows there are.
  int first(int ordinal) {
    return starts[ordinal];
  }

  /// The first row of a birthday, or where it would stand.
  int start(int birthday) {
    int at = ordinalOf(birthday);
    return starts[at >= 0 ? at : -at - 1];
  }

  /// How many rows have one of these birthdays.
  int count(int... birthdays) {
    int count = 0;
    for (int birthday : birthdays) {
      int at = ordinalOf(birthday);
      count += at < 0 ? 0 : starts[at + 1] - starts[at];
    }
    return count;
  }

  /// One after the last row of a birthday.
  int end(int birthday) {
    int at = ordinalOf(birthday);
    return starts[at >= 0 ? at + 1 : -at - 1];
  }
}
