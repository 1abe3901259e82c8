package org.encompass.notifier.matching.index;

/// The names one lookup is about, as a list and as sets. Used again and again, by one thread.
final class Wanted {
  /// So many at the head of the list are the closest: the name itself and its variants.
  static final int CLOSEST = 8;

  final Marks all = new Marks();
  final Marks closest = new Marks();
  final Sounds allSounds = new Sounds();
  final Sounds closestSounds = new Sounds();
  private int[] names = new int[0];

  void set(int[] closeNames, NameDictionary dictionary) {
    names = closeNames;
    for (int i = 0; i < names.length; i++) {
      int sound = dictionary.sound(names[i]);
      all.add(names[i]);
      allSounds.add(sound);
      if (i < CLOSEST) {
        closest.add(names[i]);
        closestSounds.add(sound);
      }
    }
  }

  void clear() {
    for (int name : names) {
      all.remove(name);
      closest.remove(name);
    }
    allSounds.clear();
    closestSounds.clear();
  }

  int size() {
    return names.length;
  }

  int get(int at) {
    return names[at];
  }
}
