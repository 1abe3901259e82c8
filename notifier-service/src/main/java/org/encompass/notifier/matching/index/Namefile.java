package org.encompass.notifier.matching.index;

/// Rows filed under each of their family names, in their order and so in that of their birthdays.
/// With each stand sixteen bits of two given names, by which most are passed over unread; a row of
/// more given names is filed once for every two.
record Namefile(Postings drawers) {
  /// Every bit of a tag is used.
  private static final int ANY_TAG = -1;

  /// How far the first guess is mistrusted.
  private static final int STEP = 8;

  /// @param names how many there are
  static Namefile of(Slice slice, int names) {
    int keys = Math.min(names + 1, Postings.keysFor(slice.rows));
    return new Namefile(
        Postings.smallFirst(keys, slice.rows, ANY_TAG, drawer -> file(slice, keys, drawer)));
  }

  private static void file(Slice slice, int keys, Postings.Drawer drawer) {
    for (int row = 0; row < slice.rows; row++) {
      int given = slice.givenCount(row);
      int family = slice.familyCount(row);
      for (int g = 0; g < given; g += 2) {
        int one = slice.givenName(row, g);
        int other = g + 1 < given ? slice.givenName(row, g + 1) : one;
        for (int f = 0; f < family; f++) {
          int name = slice.familyName(row, f);
          if (name != NameDictionary.NONE) {
            drawer.put(name % keys, row, NameSet.pair(one, other));
          }
        }
      }
    }
  }

  /// Where the rows of a family name begin, perhaps among those of others.
  int start(int name) {
    return drawers.start(key(name));
  }

  int end(int name) {
    return drawers.end(key(name));
  }

  private int key(int name) {
    int keys = drawers.keys();
    return name < keys ? name : name % keys;
  }

  int row(int at) {
    return drawers.get(at);
  }

  /// The bits of two of the row's given names.
  int given(int at) {
    return drawers.tag(at);
  }

  /// The first place from `from` on whose row is not before this one. Rows are spread about evenly
  /// over a drawer, so it is looked for where it should be.
  ///
  /// @param everyth so many rows of the slice come to one of the drawer
  int from(int row, int from, int end, int everyth) {
    if (from == end) {
      return end;
    }
    int low = from;
    int high = end;
    int guess = Math.min(end - 1, from + Math.max(0, row - drawers.get(from)) / everyth);
    int step = STEP;
    if (drawers.get(guess) < row) {
      low = guess + 1;
      int far = low + step;
      while (far < end && drawers.get(far) < row) {
        low = far + 1;
        step *= 2;
        far = low + step;
      }
      high = Math.min(far, end);
    } else {
      high = guess;
      int far = high - step;
      while (far > from && drawers.get(far) >= row) {
        high = far;
        step *= 2;
        far = high - step;
      }
      low = Math.max(far, from);
    }
    while (low < high) {
      int middle = low + high >>> 1;
      if (drawers.get(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
