package org.encompass.notifier.matching.index;

/// Rows whose names must be read before it is known whether they count. They are gathered first and
/// then read in one go: memory is so far away that several must be under way at once.
final class InDoubt {
  /// Takes a row with the note that it came with.
  interface Taker {
    void take(int row, int note);
  }

  private final Numbers rows = new Numbers();
  private final Numbers notes = new Numbers();
  private int[] given = new int[64];

  void add(int row, int note) {
    rows.add(row);
    notes.add(note);
  }

  /// Hands over those that bear one of the names, as given or as family name.
  void either(Slice slice, NameSet names, Taker taker) {
    read(slice);
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.get(i);
      if (names.has(given[i]) || slice.anyOther(names, row) || slice.anyFamily(names, row)) {
        taker.take(row, notes.get(i));
      }
    }
    clear();
  }

  /// Hands over those that bear one of these given and one of these family names.
  void both(Slice slice, NameSet givenNames, NameSet familyNames, Taker taker) {
    read(slice);
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.get(i);
      if ((givenNames.has(given[i]) || slice.anyOther(givenNames, row))
          && slice.anyFamily(familyNames, row)) {
        taker.take(row, notes.get(i));
      }
    }
    clear();
  }

  /// Nothing depends on what is read here, so that the next row is fetched without waiting for it.
  private void read(Slice slice) {
    int count = rows.size();
    if (count > given.length) {
      given = new int[2 * count];
    }
    for (int i = 0; i < count; i++) {
      given[i] = slice.given.get(rows.get(i));
    }
  }

  private void clear() {
    rows.clear();
    notes.clear();
  }
}
