package org.encompass.notifier.matching.index;

import java.util.Arrays;

/// A set of numbers that is cheap to ask and cheap to empty.
final class Marks {
  private long[] bits = new long[64];

  Marks copy() {
    var copy = new Marks();
    copy.bits = bits.clone();
    return copy;
  }

  void add(int number) {
    int word = number >>> 6;
    makeRoom(word);
    bits[word] |= 1L << number;
  }

  /// Adds all from `first` to before `end`.
  void add(int first, int end) {
    makeRoom(end - 1 >>> 6);
    for (int word = first >>> 6; word <= end - 1 >>> 6; word++) {
      bits[word] |= within(word, first, end);
    }
  }

  private void makeRoom(int word) {
    if (word >= bits.length) {
      bits = Arrays.copyOf(bits, Math.max(word + 1, bits.length * 2));
    }
  }

  /// The bits of a word that stand for numbers from `first` to before `end`.
  private static long within(int word, int first, int end) {
    long mask = word == first >>> 6 ? -1L << first : -1L;
    return word == end - 1 >>> 6 ? mask & -1L >>> -end : mask;
  }

  boolean has(int number) {
    int word = number >>> 6;
    return word < bits.length && (bits[word] & 1L << number) != 0;
  }

  /// Takes a number out, whether or not it is in.
  void remove(int number) {
    int word = number >>> 6;
    if (word < bits.length) {
      bits[word] &= ~(1L << number);
    }
  }

  /// Takes out all from `first` to before `end`, which are in it.
  void remove(int first, int end) {
    for (int word = first >>> 6; word <= end - 1 >>> 6; word++) {
      bits[word] &= ~within(word, first, end);
    }
  }
}
