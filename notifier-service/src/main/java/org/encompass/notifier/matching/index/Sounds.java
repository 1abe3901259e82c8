package org.encompass.notifier.matching.index;

import java.util.Arrays;

/// Which sounds of given names are looked for, by eight bits of each: enough to pass over most rows
/// unread.
final class Sounds {
  private static final int BITS = 8;

  private final boolean[] wanted = new boolean[1 << BITS];

  /// The bits of two sounds.
  static char pair(int one, int other) {
    return (char) (bits(one) << BITS | bits(other));
  }

  private static int bits(int sound) {
    return sound * 0x85EBCA6B >>> Integer.SIZE - BITS;
  }

  void add(int sound) {
    wanted[bits(sound)] = true;
  }

  /// Whether one of a pair may be wanted.
  boolean has(char pair) {
    return wanted[pair >>> BITS] | wanted[pair & (1 << BITS) - 1];
  }

  void clear() {
    Arrays.fill(wanted, false);
  }
}
