package org.encompass.notifier.matching.index;

/// Rows in columns, in the order of their birthdays and then of their family names, filed by
/// postcode, by school and by their names. Does not change.
final class Slice {
  final int rows;
  final Packed given;
  final Packed others;
  final Packed family;
  final Packed postcode;
  final Packed school;
  final Packed telephone;
  final Packed upn;
  final Packed keyLow;
  final Packed keyHigh;
  final Packed marks;
  final long[] address;
  final Days days;
  final Filed byPostcode;
  final Filed bySchool;
  final Postings byNames;
  private final Packed period;
  private final long[] periods;
  private final int[] pool;

  /// @param pool of the draft's sequences
  /// @param names with final numbers
  Slice(Draft draft, int[] pool, NameDictionary names) {
    this.pool = pool;
    rows = draft.rows();
    int[] order = draft.order(pool);
    given = draft.given.packed(order);
    others = draft.others.packed(order);
    family = draft.family.packed(order);
    postcode = draft.postcode.packed(order);
    school = draft.school.packed(order);
    telephone = draft.telephone.packed(order);
    upn = draft.upn.packed(order);
    keyLow = draft.keyLow.packed(order);
    keyHigh = draft.keyHigh.packed(order);
    marks = draft.marks.packed(order);
    period = draft.period.packed(order);
    periods = draft.periods();
    var addressLow = draft.addressLow.packed(order);
    var addressHigh = draft.addressHigh.packed(order);
    address = new long[rows];
    for (int row = 0; row < rows; row++) {
      address[row] =
          (long) addressHigh.get(row) << Integer.SIZE | addressLow.get(row) & 0xFFFFFFFFL;
    }
    days = new Days(draft.born.packed(order));
    byPostcode = Filed.by(postcode);
    bySchool = Filed.by(school);
    byNames =
        new Postings(Postings.keysFor(rows / 8), rows, true, drawer -> fileNames(names, drawer));
  }

  private void fileNames(NameDictionary names, Postings.Drawer drawer) {
    int keys = Postings.keysFor(rows / 8);
    for (int row = 0; row < rows; row++) {
      for (int f = 0; f < familyCount(row); f++) {
        int familyName = familyName(row, f);
        boolean common = names.common(familyName);
        for (int g = 0; g < givenCount(row) && familyName != NameDictionary.NONE; g++) {
          int sound = names.sound(givenName(row, g));
          drawer.put(Postings.key(hash(familyName, common ? sound : 0), keys), row, sound);
        }
      }
    }
  }

  /// What a row is filed under in `byNames`: a rare family name alone, or a common one with the
  /// sound of a given name.
  static int hash(int familyName, int givenSound) {
    return familyName * 31 + givenSound * 0x85EBCA6B;
  }

  int givenCount(int row) {
    return 1 + Sequences.count(pool, others.get(row));
  }

  int givenName(int row, int at) {
    return at == 0 ? given.get(row) : Sequences.name(pool, others.get(row), at - 1);
  }

  int familyCount(int row) {
    return Math.max(1, Sequences.count(pool, family.get(row)));
  }

  int familyName(int row, int at) {
    return Sequences.name(pool, family.get(row), at);
  }

  int[] otherNames(int row) {
    int[] names = new int[givenCount(row) - 1];
    java.util.Arrays.setAll(names, i -> givenName(row, i + 1));
    return names;
  }

  int[] familyNames(int row) {
    int[] names = new int[familyCount(row)];
    java.util.Arrays.setAll(names, i -> familyName(row, i));
    return names;
  }

  boolean anyGiven(Marks wanted, int row) {
    return wanted.has(given.get(row)) || any(wanted, others.get(row));
  }

  boolean anyFamily(Marks wanted, int row) {
    return any(wanted, family.get(row));
  }

  private boolean any(Marks wanted, int code) {
    if ((code & 1) == 0) {
      return wanted.has(code >>> 1);
    }
    int place = code >>> 1;
    for (int at = place + 1; at <= place + pool[place]; at++) {
      if (wanted.has(pool[at])) {
        return true;
      }
    }
    return false;
  }

  /// As eight digits; 0 if there is none.
  int born(int row) {
    return days.born(row);
  }

  /// First and last day on the roll, in one.
  long days(int row) {
    return periods[period.get(row)];
  }

  long key(int row) {
    return (long) keyHigh.get(row) << Integer.SIZE | keyLow.get(row) & 0xFFFFFFFFL;
  }

  /// The row of an entry; -1 if there is none.
  int find(int schoolNumber, long key, Marks gone) {
    for (int at = bySchool.start(schoolNumber); at < bySchool.end(schoolNumber); at++) {
      int row = bySchool.row(at);
      if (keyLow.get(row) == (int) key
          && key(row) == key
          && school.get(row) == schoolNumber
          && !gone.has(row)) {
        return row;
      }
    }
    return -1;
  }
}
