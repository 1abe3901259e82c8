package org.encompass.notifier.matching.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Names of a pupil in one number: the number of the name if it is one, and else where the names
/// stand in a pool, in which equal sequences stand once. The lowest bit tells which.
final class Sequences {
  /// No names.
  static final int NONE = 0;

  private int[] pool = new int[16];
  private int used = 1;
  private int[] table = new int[64];
  private int count;

  /// The number of a sequence of names.
  int code(int[] names) {
    if (names.length == 0) {
      return NONE;
    }
    return names.length == 1 ? names[0] << 1 : place(names) << 1 | 1;
  }

  private int place(int[] names) {
    int slot = Arrays.hashCode(names) * 0x9E3779B9 >>> 3 & table.length - 1;
    while (table[slot] != 0) {
      if (isAt(table[slot], names)) {
        return table[slot];
      }
      slot = slot + 1 & table.length - 1;
    }
    int place = used;
    while (used + names.length + 1 > pool.length) {
      pool = Arrays.copyOf(pool, pool.length * 2);
    }
    pool[used] = names.length;
    System.arraycopy(names, 0, pool, used + 1, names.length);
    used += names.length + 1;
    table[slot] = place;
    if (++count * 2 > table.length) {
      rehash();
    }
    return place;
  }

  private boolean isAt(int place, int[] names) {
    return Arrays.equals(pool, place + 1, place + 1 + pool[place], names, 0, names.length);
  }

  private void rehash() {
    table = new int[table.length * 2];
    for (int place = 1; place < used; place += pool[place] + 1) {
      int[] names = Arrays.copyOfRange(pool, place + 1, place + 1 + pool[place]);
      int slot = Arrays.hashCode(names) * 0x9E3779B9 >>> 3 & table.length - 1;
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = place;
    }
  }

  /// The pool with other numbers of names.
  int[] pool(IntUnaryOperator renumbered) {
    int[] done = Arrays.copyOf(pool, used);
    for (int place = 1; place < used; place += pool[place] + 1) {
      for (int i = 1; i <= pool[place]; i++) {
        done[place + i] = renumbered.applyAsInt(pool[place + i]);
      }
    }
    return done;
  }

  /// How many names a number stands for.
  static int count(int[] pool, int code) {
    if ((code & 1) == 0) {
      return code == NONE ? 0 : 1;
    }
    return pool[code >>> 1];
  }

  /// One of the names a number stands for.
  static int name(int[] pool, int code, int at) {
    return (code & 1) == 0 ? code >>> 1 : pool[(code >>> 1) + 1 + at];
  }
}
