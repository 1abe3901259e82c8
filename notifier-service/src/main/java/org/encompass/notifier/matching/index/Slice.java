package org.encompass.notifier.matching.index;

import java.util.stream.IntStream;
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
  final Days days;
  final Filed byPostcode;
  final Filed bySchool;
  final Namefile byFamily;
  private final Packed addressLow;
  private final Packed addressHigh;
  private final Packed period;
  private final long[] periods;
  private final int[] pool;

  /// @param order of the draft's rows
  /// @param pool of the draft's sequences
  /// @param dictionary with final numbers
  Slice(Draft draft, int[] order, int[] pool, NameDictionary dictionary) {
    this.pool = pool;
    rows = draft.rows();
    var columns =
        abreast(
            order,
            draft.given,
            draft.others,
            draft.family,
            draft.postcode,
            draft.school,
            draft.telephone,
            draft.upn,
            draft.marks,
            draft.period,
            draft.addressLow,
            draft.addressHigh);
    given = columns[0];
    others = columns[1];
    family = columns[2];
    postcode = columns[3];
    school = columns[4];
    telephone = columns[5];
    upn = columns[6];
    marks = columns[7];
    period = columns[8];
    addressLow = columns[9];
    addressHigh = columns[10];
    var key = abreast(order, draft.keyLow, draft.keyHigh);
    keyLow = key[0];
    keyHigh = key[1];
    periods = draft.periods();
    days = new Days(draft.born.packed(order));
    var postcodes = Builders.submit(() -> Filed.by(postcode));
    var schools = Builders.submit(() -> Filed.by(school));
    byFamily = Namefile.of(this, dictionary.size());
    byPostcode = postcodes.join();
    bySchool = schools.join();
  }

  /// What is read of a row lies side by side: most of the cost is the way to the first of it.
  private static Packed[] abreast(int[] order, Column... columns) {
    int[] all = Stream.of(columns).mapToInt(Column::all).toArray();
    var packed = Packed.abreast(order.length, all);
    IntStream.range(0, columns.length).parallel().forEach(i -> columns[i].into(packed[i], order));
    return packed;
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

  int[] givenNames(int row) {
    int[] names = new int[givenCount(row)];
    java.util.Arrays.setAll(names, i -> givenName(row, i));
    return names;
  }

  int[] familyNames(int row) {
    int[] names = new int[familyCount(row)];
    java.util.Arrays.setAll(names, i -> familyName(row, i));
    return names;
  }

  boolean anyGiven(NameSet wanted, int row) {
    return wanted.has(given.get(row)) || anyOther(wanted, row);
  }

  /// Whether one of the given names after the first is wanted.
  boolean anyOther(NameSet wanted, int row) {
    return any(wanted, others.get(row));
  }

  boolean anyFamily(NameSet wanted, int row) {
    return any(wanted, family.get(row));
  }

  /// Those of the rows from `start` to before `end` that may bear a wanted name; of several names
  /// in one column any might be.
  ///
  /// @param into with room for all of them
  /// @return how many
  int sift(NameSet wanted, int start, int end, int[] into) {
    int count = 0;
    for (int row = start; row < end; row++) {
      int other = others.get(row);
      int name = family.get(row);
      into[count] = row;
      count +=
          (other | name) & 1
              | wanted.sieved(given.get(row))
              | wanted.sieved(other >>> 1)
              | wanted.sieved(name >>> 1);
    }
    return count;
  }

  private boolean any(NameSet wanted, int code) {
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

  /// As in `Addresses.sketch`.
  long address(int row) {
    return (long) addressHigh.get(row) << Integer.SIZE | addressLow.get(row) & 0xFFFFFFFFL;
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
