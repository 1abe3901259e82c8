package org.encompass.notifier.matching.index;

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
}
