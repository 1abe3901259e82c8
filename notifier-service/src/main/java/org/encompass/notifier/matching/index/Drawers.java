package org.encompass.notifier.matching.index;

/// Where the drawers of some wanted family names are. All are looked up in one go: each is far away
/// in memory, and so several are under way at once.
final class Drawers {
  private int[] starts = new int[0];
  private int[] ends = new int[0];

  /// @param most of the names, from the first on
  void open(Namefile file, Wanted names, int most) {
    int count = Math.min(most, names.size());
    if (starts.length < count) {
      starts = new int[2 * count];
      ends = new int[2 * count];
    }
    for (int i = 0; i < count; i++) {
      starts[i] = file.start(names.get(i));
      ends[i] = file.end(names.get(i));
    }
  }

  int start(int place) {
    return starts[place];
  }

  int end(int place) {
    return ends[place];
  }
}
