package org.encompass.notifier.matching.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Short texts numbered from 1 in the order in which they came, as bytes in one pool: millions of
/// strings would cost fifty bytes each.
final class Texts {
  /// Bits of the sieve for each text, at least.
  private static final int SIEVE = 8;

  private byte[] pool = new byte[64];
  private int[] ends = new int[8];
  private int[] table = new int[16];
  private int size;
  private String @Nullable [] strings;
  private Map<String, Integer> numbers = Map.of();

  /// Of risen texts: a bit for the hash of each, so that most others need not be searched for.
  private long[] sieve = new long[0];

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
    all.sieve = new long[Math.max(1, Postings.keysFor(all.size) * SIEVE / Long.SIZE)];
    for (int number = 1; number <= all.size; number++) {
      int hash = spread(hash(all.pool, all.ends[number - 1], all.ends[number]));
      all.sieve[hash >>> 6 & all.sieve.length - 1] |= 1L << hash;
    }
    return all;
  }

  /// Keeps the strings beside the bytes, for few texts that are asked for again and again.
  Texts inFull() {
    var all = all();
    numbers = HashMap.newHashMap(size);
    for (int number = 1; number <= size; number++) {
      numbers.put(all[number - 1], number);
    }
    strings = all;
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
    if (strings != null) {
      return numbers.getOrDefault(text, 0);
    }
    return table.length == 0 ? bisected(text) : table[slot(text.getBytes(StandardCharsets.UTF_8))];
  }

  private int bisected(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == text.length()) {
      return sifted(bytes) ? bisected(bytes, 1, size) : 0;
    }
    int low = 1;
    int high = size;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = text(middle).compareTo(text);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return 0;
  }

  /// Whether the text may be there.
  private boolean sifted(byte[] text) {
    int hash = spread(hash(text, 0, text.length));
    return (sieve[hash >>> 6 & sieve.length - 1] & 1L << hash) != 0;
  }

  private static int spread(int hash) {
    return hash * 0x9E3779B9 ^ hash >>> 9;
  }

  private int bisected(byte[] ascii, int first, int last) {
    int low = first;
    int high = last;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = order(middle, ascii);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return 0;
  }

  /// The number of a text of ASCII letters that stands about so far in the alphabet; 0 if it is not
  /// there. What differs in its last letters stands near by and costs little.
  int number(byte[] ascii, int about) {
    if (table.length > 0) {
      return table[slot(ascii)];
    }
    if (!sifted(ascii)) {
      return 0;
    }
    int from = Math.clamp(about, 1, size);
    boolean up = order(from, ascii) <= 0;
    int step = 1;
    int near = from;
    int far = from;
    while (far > 0 && far <= size && (up ? order(far, ascii) < 0 : order(far, ascii) > 0)) {
      near = far;
      far += up ? step : -step;
      step *= 2;
    }
    return up
        ? bisected(ascii, near, Math.min(far, size))
        : bisected(ascii, Math.max(far, 1), near);
  }

  /// Where a text of ASCII letters stands in the alphabet, or would stand.
  int place(byte[] ascii) {
    int low = 1;
    int high = table.length > 0 ? 0 : size;
    while (low <= high) {
      int middle = low + high >>> 1;
      if (order(middle, ascii) < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low;
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
