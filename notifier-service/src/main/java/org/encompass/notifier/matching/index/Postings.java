package org.encompass.notifier.matching.index;

/// Numbers filed under keys: all of one key lie side by side, in the order in which they came.
final class Postings {
  /// Files everything; it is run twice, first to count, and must say the same both times.
  interface Filing {
    void into(Drawer drawer);
  }

  /// Takes one number under one key.
  interface Drawer {
    /// @param tag what it is filed for, in short; not kept if the postings are not tagged
    void put(int key, int number, int tag);
  }

  /// A key of more numbers has not a small drawer.
  private static final int SMALL = 64;

  /// Where each drawer starts and ends, side by side: of those in a row, each ends where the next
  /// starts.
  private final int[] bounds;

  private final int step;

  private final int keys;

  private final Packed numbers;

  /// So that a number can be passed over without looking at what it stands for.
  private final Packed tags;

  /// @param keys they are from 0 to below this
  /// @param highest number
  /// @param highestTag 0 if what each number is filed for is not kept
  Postings(int keys, int highest, int highestTag, Filing filing) {
    this(keys, highest, highestTag, false, filing);
  }

  /// With the small drawers before the others: where many of them are asked for at once, they lie
  /// in a few pages of memory instead of one each.
  static Postings smallFirst(int keys, int highest, int highestTag, Filing filing) {
    return new Postings(keys, highest, highestTag, true, filing);
  }

  private Postings(int keys, int highest, int highestTag, boolean smallFirst, Filing filing) {
    int[] counts = new int[keys];
    filing.into((key, _, _) -> counts[key]++);
    this.keys = keys;
    step = smallFirst ? 2 : 1;
    bounds = new int[keys * step + 1];
    int end = 0;
    if (smallFirst) {
      end = place(counts, 0, SMALL, 0);
      end = place(counts, SMALL + 1, Integer.MAX_VALUE, end);
    } else {
      end = place(counts, 0, Integer.MAX_VALUE, 0);
    }
    var packed = Packed.abreast(end, highest, highestTag);
    boolean tagged = highestTag != 0;
    numbers = tagged ? packed[0] : new Packed(end, highest);
    tags = tagged ? packed[1] : new Packed(0, 0);
    int[] next = bounds.clone();
    filing.into(
        (key, number, tag) -> {
          int at = next[key * step]++;
          numbers.set(at, number);
          if (tagged) {
            tags.set(at, tag);
          }
        });
  }

  private int place(int[] counts, int least, int most, int first) {
    int end = first;
    for (int key = 0; key < counts.length; key++) {
      if (counts[key] >= least && counts[key] <= most) {
        bounds[key * step] = end;
        end += counts[key];
        bounds[key * step + 1] = end;
      }
    }
    return end;
  }

  /// As many keys as suit hashes of so many things: a power of two.
  static int keysFor(int things) {
    return Integer.highestOneBit(Math.max(1, things)) << 1;
  }

  /// The key of a hash.
  int key(int hash) {
    return key(hash, keys);
  }

  /// The key of a hash among so many, which are a power of two.
  static int key(int hash, int keys) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & keys - 1;
  }

  /// How many keys there are.
  int keys() {
    return keys;
  }

  int start(int key) {
    return bounds[key * step];
  }

  /// One after the last of the key.
  int end(int key) {
    return bounds[key * step + 1];
  }

  int get(int at) {
    return numbers.get(at);
  }

  /// What the number is filed for, in short.
  int tag(int at) {
    return tags.get(at);
  }

  /// The highest of those by hash.
  static final int TAGS = Character.MAX_VALUE;

  /// Sixteen bits of a hash.
  static int tagOf(int hash) {
    return hash * 0x85EBCA6B >>> Character.SIZE;
  }
}
