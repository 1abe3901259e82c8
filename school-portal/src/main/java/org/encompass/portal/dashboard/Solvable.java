package org.encompass.portal.dashboard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.encompass.portal.dashboard.Suppression.Sum;

/// What a patient reader can work out: the hidden numbers that all sums together leave only one
/// value for. Gauss and Jordan's elimination, modulo a large prime so that it stays exact.
final class Solvable {
  private static final long PRIME = 2_147_483_647L;

  private final List<long[]> rows = new ArrayList<>();
  private final int unknowns;

  private Solvable(int unknowns) {
    this.unknowns = unknowns;
  }

  /// Those of the hidden ones.
  static BitSet of(BitSet hidden, List<Sum> sums) {
    var unknowns = hidden.stream().toArray();
    var column = new int[hidden.length()];
    for (int i = 0; i < unknowns.length; i++) {
      column[unknowns[i]] = i;
    }
    var system = new Solvable(unknowns.length);
    for (var sum : sums) {
      var row = new long[unknowns.length];
      sum.parts().stream().filter(hidden::get).forEach(part -> row[column[part]] = 1);
      if (hidden.get(sum.whole())) {
        row[column[sum.whole()]] = PRIME - 1;
      }
      system.rows.add(row);
    }
    var solved = new BitSet();
    system.alone().stream().forEach(alone -> solved.set(unknowns[alone]));
    return solved;
  }

  // The unknowns that stand alone in a row once everything is eliminated.
  private BitSet alone() {
    int done = 0;
    for (int column = 0; column < unknowns && done < rows.size(); column++) {
      int pivot = done;
      while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
        pivot++;
      }
      if (pivot < rows.size()) {
        var row = rows.get(pivot);
        rows.set(pivot, rows.get(done));
        rows.set(done, row);
        normalise(row, column);
        eliminate(row, column);
        done++;
      }
    }
    var alone = new BitSet();
    for (var row : rows.subList(0, done)) {
      var left = new BitSet();
      for (int column = 0; column < unknowns; column++) {
        left.set(column, row[column] != 0);
      }
      if (left.cardinality() == 1) {
        alone.or(left);
      }
    }
    return alone;
  }

  private static void normalise(long[] row, int column) {
    long inverse = power(row[column], PRIME - 2);
    for (int i = column; i < row.length; i++) {
      row[i] = row[i] * inverse % PRIME;
    }
  }

  // Most of a row is nought: a sum has few parts.
  private void eliminate(long[] pivot, int column) {
    var filled = IntStream.range(column, unknowns).filter(i -> pivot[i] != 0).toArray();
    for (var row : rows) {
      long times = row[column];
      if (row != pivot && times != 0) {
        for (int i : filled) {
          row[i] = (row[i] + (PRIME - times) * pivot[i]) % PRIME;
        }
      }
    }
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = result * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return result;
  }
}
