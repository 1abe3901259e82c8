package org.encompass.notifier.matching.index;

/// The names one lookup is about, as a list and as sets. Used again and again, by one thread.
final class Wanted {
  /// So many at the head of the list are the closest: the name itself and its variants.
  static final int CLOSEST = 8;

  final NameSet all = new NameSet();
  final NameSet closest = new NameSet();
  private int[] names = new int[0];

  void set(int[] closeNames) {
    names = closeNames;
    for (int i = 0; i < names.length; i++) {
      all.add(names[i]);
      if (i < CLOSEST) {
        closest.add(names[i]);
      }
    }
  }

  void clear() {
    all.clear(names);
    closest.clear(names);
  }

  int size() {
    return names.length;
  }

  int get(int at) {
    return names[at];
  }
}
