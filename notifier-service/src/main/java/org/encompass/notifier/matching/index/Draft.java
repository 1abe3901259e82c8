package org.encompass.notifier.matching.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Rows in the order in which they came, in columns, until they are sorted into a slice.
final class Draft {
  final Column given = new Column();
  final Column others = new Column();
  final Column family = new Column();
  final Column born = new Column();
  final Column postcode = new Column();
  final Column school = new Column();
  final Column telephone = new Column();
  final Column upn = new Column();
  final Column keyLow = new Column();
  final Column keyHigh = new Column();
  final Column marks = new Column();
  final Column period = new Column();
  final Column addressLow = new Column();
  final Column addressHigh = new Column();
  final Sequences sequences = new Sequences();
  private final Map<Long, Integer> periods = new HashMap<>();
  private long[] allPeriods = new long[0];

  int rows() {
    return given.size();
  }

  /// The number of a pair of a first and a last day.
  int period(long days) {
    return periods.computeIfAbsent(
        days,
        pair -> {
          int number = periods.size();
          if (number == allPeriods.length) {
            allPeriods = Arrays.copyOf(allPeriods, Math.max(16, number * 2));
          }
          allPeriods[number] = pair;
          return number;
        });
  }

  long[] periods() {
    return Arrays.copyOf(allPeriods, periods.size());
  }

  /// Takes a row over from a slice.
  void add(Slice slice, int row) {
    given.add(slice.given.get(row));
    others.add(sequences.code(slice.otherNames(row)));
    family.add(sequences.code(slice.familyNames(row)));
    born.add(slice.born(row));
    postcode.add(slice.postcode.get(row));
    school.add(slice.school.get(row));
    telephone.add(slice.telephone.get(row));
    upn.add(slice.upn.get(row));
    keyLow.add(slice.keyLow.get(row));
    keyHigh.add(slice.keyHigh.get(row));
    marks.add(slice.marks.get(row));
    period.add(period(slice.days(row)));
    addressLow.add((int) slice.address(row));
    addressHigh.add((int) (slice.address(row) >>> Integer.SIZE));
  }

  /// Gives the columns their final numbers.
  ///
  /// @return the pool of sequences, renumbered
  int[] renumber(IntUnaryOperator names, IntUnaryOperator postcodes, IntUnaryOperator schools) {
    given.map(names);
    others.map(code -> renumbered(code, names));
    family.map(code -> renumbered(code, names));
    postcode.map(postcodes);
    school.map(schools);
    return sequences.pool(names);
  }

  private static int renumbered(int code, IntUnaryOperator names) {
    return (code & 1) == 1 ? code : names.applyAsInt(code >>> 1) << 1;
  }

  /// Puts the sequences in the order in which the rows will ask for them, so that whoever reads the
  /// rows of a day reads their names side by side, too.
  ///
  /// @return the pool in that order
  int[] inOrder(int[] order, int[] pool) {
    int[] moved = new int[pool.length];
    int[] inOrder = new int[pool.length];
    int used = 1;
    for (int row : order) {
      used = move(others.get(row), pool, moved, inOrder, used);
      used = move(family.get(row), pool, moved, inOrder, used);
    }
    others.map(code -> (code & 1) == 0 ? code : moved[code >>> 1] << 1 | 1);
    family.map(code -> (code & 1) == 0 ? code : moved[code >>> 1] << 1 | 1);
    return inOrder;
  }

  private static int move(int code, int[] pool, int[] moved, int[] inOrder, int used) {
    int place = code >>> 1;
    if ((code & 1) == 0 || moved[place] != 0) {
      return used;
    }
    int length = pool[place] + 1;
    System.arraycopy(pool, place, inOrder, used, length);
    moved[place] = used;
    return used + length;
  }

  /// The rows by birthday, family name, given name, school and key: the same for the same rows,
  /// whatever order they came in.
  int[] order(int[] pool) {
    int[] order = new int[rows()];
    Arrays.setAll(order, i -> i);
    order = sorted(order, given::get);
    order = sorted(order, row -> Sequences.name(pool, family.get(row), 0));
    order = sorted(order, birthdayRanks());
    int start = 0;
    for (int at = 1; at <= order.length; at++) {
      if (at == order.length || !alike(order[start], order[at], pool)) {
        settle(order, start, at);
        start = at;
      }
    }
    return order;
  }

  private boolean alike(int one, int other, int[] pool) {
    return given.get(one) == given.get(other)
        && born.get(one) == born.get(other)
        && Sequences.name(pool, family.get(one), 0) == Sequences.name(pool, family.get(other), 0);
  }

  /// Namesakes of one birthday are few.
  private void settle(int[] order, int start, int end) {
    if (end - start > 1) {
      int[] settled =
          IntStream.range(start, end)
              .mapToObj(at -> order[at])
              .sorted(Comparator.<Integer>comparingInt(school::get).thenComparingInt(keyLow::get))
              .mapToInt(row -> row)
              .toArray();
      System.arraycopy(settled, 0, order, start, settled.length);
    }
  }

  private IntUnaryOperator birthdayRanks() {
    var distinct = new BitSet();
    for (int row = 0; row < rows(); row++) {
      distinct.set(born.get(row));
    }
    int[] days = distinct.stream().toArray();
    int[] ranks = new int[rows()];
    Arrays.parallelSetAll(ranks, row -> Arrays.binarySearch(days, born.get(row)));
    return row -> ranks[row];
  }

  /// A stable sort by counting.
  private static int[] sorted(int[] order, IntUnaryOperator key) {
    int highest = 0;
    for (int row = 0; row < order.length; row++) {
      highest = Math.max(highest, key.applyAsInt(row));
    }
    int[] starts = new int[highest + 2];
    for (int row = 0; row < order.length; row++) {
      starts[key.applyAsInt(row) + 1]++;
    }
    for (int k = 0; k <= highest; k++) {
      starts[k + 1] += starts[k];
    }
    int[] sorted = new int[order.length];
    for (int row : order) {
      sorted[starts[key.applyAsInt(row)]++] = row;
    }
    return sorted;
  }
}
