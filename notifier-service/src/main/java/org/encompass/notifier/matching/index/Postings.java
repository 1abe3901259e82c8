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
    void put(int key, int number, char tag);
  }

  private final int[] starts;
  private final Packed numbers;

  /// So that a number can be passed over without looking at what it stands for.
  private final char[] tags;

  /// @param keys they are from 0 to below this
  /// @param highest number
  /// @param tagged whether to keep what each number is filed for
  Postings(int keys, int highest, boolean tagged, Filing filing) {
    starts = new int[keys + 1];
    filing.into((key, _, _) -> starts[key + 1]++);
    for (int key = 0; key < keys; key++) {
      starts[key + 1] += starts[key];
    }
    numbers = new Packed(starts[keys], highest);
    tags = new char[tagged ? starts[keys] : 0];
    var next = starts.clone();
    filing.into(
        (key, number, tag) -> {
          int at = next[key]++;
          numbers.set(at, number);
          if (tagged) {
            tags[at] = tag;
          }
        });
  }

  /// As many keys as suit hashes of so many things: a power of two.
  static int keysFor(int things) {
    return Integer.highestOneBit(Math.max(1, things)) << 1;
  }

  /// The key of a hash.
  int key(int hash) {
    return key(hash, starts.length - 1);
  }

  /// The key of a hash among so many, which are a power of two.
  static int key(int hash, int keys) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & keys - 1;
  }

  /// How many keys there are.
  int keys() {
    return starts.length - 1;
  }

  int start(int key) {
    return starts[key];
  }

  /// One after the last of the key.
  int end(int key) {
    return starts[key + 1];
  }

  int get(int at) {
    return numbers.get(at);
  }

  /// What the number is filed for, in short.
  char tag(int at) {
    return tags[at];
  }

  /// Sixteen bits of a hash.
  static char tagOf(int hash) {
    return (char) (hash * 0x85EBCA6B >>> Character.SIZE);
  }
}
