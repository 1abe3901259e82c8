package org.encompass.notifier.matching.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// A growing column of numbers that never copies what it holds: at nine million rows a doubling
/// array would need three times the room.
final class Column {
  private static final int BITS = 16;
  private static final int CHUNK = 1 << BITS;

  private int[][] chunks = new int[0][];
  private int size;
  private int all;

  void add(int number) {
    int chunk = size >>> BITS;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk + 1);
      chunks[chunk] = new int[chunk == 0 ? 64 : CHUNK];
    }
    int at = size & CHUNK - 1;
    if (at == chunks[chunk].length) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], Math.min(CHUNK, at * 4));
    }
    chunks[chunk][at] = number;
    all |= number;
    size++;
  }

  int get(int row) {
    return chunks[row >>> BITS][row & CHUNK - 1];
  }

  int size() {
    return size;
  }

  /// Replaces every number.
  void map(IntUnaryOperator renumbered) {
    all = 0;
    for (int row = 0; row < size; row++) {
      int number = renumbered.applyAsInt(get(row));
      chunks[row >>> BITS][row & CHUNK - 1] = number;
      all |= number;
    }
  }

  /// All bits that any of the numbers has.
  int all() {
    return all;
  }

  /// The numbers in another order of the rows. The column is empty afterwards: there is no room for
  /// all columns twice.
  Packed packed(int[] order) {
    var packed = new Packed(size, all);
    into(packed, order);
    return packed;
  }

  /// Writes the numbers there, likewise.
  void into(Packed packed, int[] order) {
    for (int i = 0; i < order.length; i++) {
      packed.set(i, get(order[i]));
    }
    chunks = new int[0][];
    size = 0;
  }
}
