package org.encompass.notifier.matching.index;

import java.util.stream.IntStream;

/// A slice at its place among the rows of an index.
///
/// @param first number of its first row
/// @param gone rows of the slice that have left or were replaced
/// @param left how many these are
record Part(Slice slice, int first, Marks gone, int left) {
  int end() {
    return first + slice.rows;
  }

  int present() {
    return slice.rows - left;
  }

  int bornOn(int birthday) {
    int start = slice.days.start(birthday);
    int end = slice.days.end(birthday);
    return left == 0 ? end - start : present(IntStream.range(start, end));
  }

  int atPostcode(int number) {
    var filed = slice.byPostcode;
    if (number == 0) {
      return 0;
    }
    return left == 0
        ? filed.count(number)
        : present(
            IntStream.range(filed.start(number), filed.end(number))
                .map(filed::row)
                .filter(row -> filed.has(row, number)));
  }

  private int present(IntStream rows) {
    return (int) rows.filter(row -> !gone.has(row)).count();
  }
}
