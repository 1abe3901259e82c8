package org.encompass.notifier.matching.index;

/// Rows filed under each of their family names, in their order and so in that of their birthdays.
/// With each stand eight bits of the sounds of two given names; a row of more given names is filed
/// once for every two.
record Namefile(Postings drawers) {
  static Namefile of(Slice slice, NameDictionary names) {
    int keys = Math.min(names.size() + 1, Postings.keysFor(slice.rows));
    return new Namefile(
        new Postings(keys, slice.rows, true, drawer -> file(slice, names, keys, drawer)));
  }

  private static void file(Slice slice, NameDictionary names, int keys, Postings.Drawer drawer) {
    for (int row = 0; row < slice.rows; row++) {
      int given = slice.givenCount(row);
      int family = slice.familyCount(row);
      for (int g = 0; g < given; g += 2) {
        int one = names.sound(slice.givenName(row, g));
        int other = g + 1 < given ? names.sound(slice.givenName(row, g + 1)) : one;
        for (int f = 0; f < family; f++) {
          int name = slice.familyName(row, f);
          if (name != NameDictionary.NONE) {
            drawer.put(name % keys, row, Sounds.pair(one, other));
          }
        }
      }
    }
  }

  /// Where the rows of a family name begin, perhaps among those of others.
  int start(int name) {
    return drawers.start(name % drawers.keys());
  }

  int end(int name) {
    return drawers.end(name % drawers.keys());
  }

  int row(int at) {
    return drawers.get(at);
  }

  /// The bits of two of the row's given names.
  char sounds(int at) {
    return drawers.tag(at);
  }

  /// The first place from `start` on whose row is not before this one.
  int from(int row, int start, int end) {
    int low = start;
    int high = end;
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
