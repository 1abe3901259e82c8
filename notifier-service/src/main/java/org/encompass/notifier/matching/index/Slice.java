package org.encompass.notifier.matching.index;

import java.util.stream.Stream;

/// Rows in columns, in the order of their birthdays and then of their family names, filed by
/// postcode, by school and by family name. Does not change.
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
  final Namefile byFamily;
  private final Packed period;
  private final long[] periods;
  private final int[] pool;

  /// @param order of the draft's rows
  /// @param pool of the draft's sequences
  /// @param names with final numbers
  Slice(Draft draft, int[] order, int[] pool, NameDictionary names) {
    this.pool = pool;
    rows = draft.rows();
    var columns =
        Stream.of(
                draft.given,
                draft.others,
                draft.family,
                draft.postcode,
                draft.school,
                draft.telephone,
                draft.upn,
                draft.keyLow,
                draft.keyHigh,
                draft.marks,
                draft.period,
                draft.addressLow,
                draft.addressHigh,
                draft.born)
            .parallel()
            .map(column -> column.packed(order))
            .toList()
            .iterator();
    given = columns.next();
    others = columns.next();
    family = columns.next();
    postcode = columns.next();
    school = columns.next();
    telephone = columns.next();
    upn = columns.next();
    keyLow = columns.next();
    keyHigh = columns.next();
    marks = columns.next();
    period = columns.next();
    periods = draft.periods();
    var addressLow = columns.next();
    var addressHigh = columns.next();
    address = new long[rows];
    for (int row = 0; row < rows; row++) {
      address[row] =
          (long) addressHigh.get(row) << Integer.SIZE | addressLow.get(row) & 0xFFFFFFFFL;
    }
    days = new Days(columns.next());
    var postcodes = Builders.submit(() -> Filed.by(postcode));
    var schools = Builders.submit(() -> Filed.by(school));
    byFamily = Namefile.of(this, names);
    byPostcode = postcodes.join();
    bySchool = schools.join();
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
