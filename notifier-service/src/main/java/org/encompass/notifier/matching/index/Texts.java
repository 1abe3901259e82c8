package org.encompass.notifier.matching.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Short texts numbered from 1 in the order in which they came, as bytes in one pool: millions of
/// strings would cost fifty bytes each.
final class Texts {
  private byte[] pool = new byte[64];
  private int[] ends = new int[8];
  private int[] table = new int[16];
  private int size;
  private String @Nullable [] strings;

  /// These texts, which are in rising order: they are found by bisection, which spares the
  /// table. No more can be added.
  static Texts rising(String[] texts) {
    var all = new Texts();
    for (var text : texts) {
      all.append(text.getBytes(StandardCharsets.UTF_8));
    }
    all.pool = Arrays.copyOf(all.pool, all.ends[all.size]);
    all.ends = Arrays.copyOf(all.ends, all.size + 1);
    all.table = new int[0];
    return all;
  }

  /// Keeps the strings beside the bytes, for few texts that are asked for again and again.
  Texts inFull() {
    strings = all();
    return this;
  }

  Texts copy() {
    var copy = new Texts();
    copy.pool = pool.clone();
    copy.ends = ends.clone();
    copy.table = table.clone();
    copy.size = size;
    return copy;
  }

  /// The number of a text, a new one if it was not there.
  int add(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes);
    if (table[slot] != 0) {
      return table[slot];
    }
    append(bytes);
    table[slot] = size;
    if (size * 3L > table.length * 2L) {
      rehash();
    }
    return size;
  }

  private void append(byte[] bytes) {
    if (size + 2 > ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    int start = ends[size];
    int end = start + bytes.length;
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(end, pool.length * 2));
    }
    System.arraycopy(bytes, 0, pool, start, bytes.length);
    ends[++size] = end;
  }

  /// The number of a text; 0 if it is not there.
  int number(String text) {
    return table.length == 0 ? bisected(text) : table[slot(text.getBytes(StandardCharsets.UTF_8))];
  }

  private int bisected(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean ascii = bytes.length == text.length();
    int low = 1;
    int high = size;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = ascii ? order(middle, bytes) : text(middle).compareTo(text);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return 0;
  }

  /// As strings compare, if the bytes are those of ASCII letters: any other letter comes after.
  private int order(int number, byte[] bytes) {
    return Arrays.compareUnsigned(pool, ends[number - 1], ends[number], bytes, 0, bytes.length);
  }

  String text(int number) {
    var known = strings;
    if (known != null && number <= known.length) {
      return known[number - 1];
    }
    int start = ends[number - 1];
    return new String(pool, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  /// Whether the first or the last letter is the same, for texts that are not empty.
  boolean sharesAnEnd(int number, String other) {
    return pool[ends[number - 1]] == other.charAt(0)
        || pool[ends[number] - 1] == other.charAt(other.length() - 1);
  }

  int size() {
    return size;
  }

  /// All, in the order of their numbers.
  String[] all() {
    var all = new String[size];
    Arrays.setAll(all, i -> text(i + 1));
    return all;
  }

  private int slot(byte[] bytes) {
    int slot = hash(bytes, 0, bytes.length) & table.length - 1;
    while (table[slot] != 0 && !isAt(table[slot], bytes)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private boolean isAt(int number, byte[] bytes) {
    return Arrays.equals(pool, ends[number - 1], ends[number], bytes, 0, bytes.length);
  }

  private void rehash() {
    table = new int[table.length * 2];
    for (int number = 1; number <= size; number++) {
      int slot = hash(pool, ends[number - 1], ends[number]) & table.length - 1;
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = number;
    }
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = 0x811C9DC5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    return hash ^ hash >>> 16;
  }
}
