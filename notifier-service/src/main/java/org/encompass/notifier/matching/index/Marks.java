package org.encompass.notifier.matching.index;

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
    if (word >= bits.length) {
      bits = java.util.Arrays.copyOf(bits, Math.max(word + 1, bits.length * 2));
    }
    bits[word] |= 1L << number;
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
}
