package org.encompass.notifier.matching.index;

/// Rows filed by the number in a column, rows with 0 left out.
///
/// @param alone no two numbers share a drawer
record Filed(Postings drawers, Packed column, boolean alone) {
  static Filed by(Packed column) {
    int highest = 0;
    for (int row = 0; row < column.size(); row++) {
      highest = Math.max(highest, column.get(row));
    }
    int keys = Math.min(highest + 1, Postings.keysFor(column.size()));
    var drawers =
        new Postings(
            keys,
            column.size(),
            0,
            drawer -> {
              for (int row = 0; row < column.size(); row++) {
                if (column.get(row) != 0) {
                  drawer.put(column.get(row) % keys, row, 0);
                }
              }
            });
    return new Filed(drawers, column, keys > highest);
  }

  /// Where the rows of the number begin, among others if not `alone`.
  int start(int number) {
    return alone && number >= drawers.keys() ? 0 : drawers.start(number % drawers.keys());
  }

  int end(int number) {
    return alone && number >= drawers.keys() ? 0 : drawers.end(number % drawers.keys());
  }

  int row(int at) {
    return drawers.get(at);
  }

  boolean has(int row, int number) {
    return alone || column.get(row) == number;
  }

  /// How many rows have the number.
  int count(int number) {
    int count = end(number) - start(number);
    if (!alone) {
      for (int at = start(number); at < end(number); at++) {
        count -= has(row(at), number) ? 0 : 1;
      }
    }
    return count;
  }
}
