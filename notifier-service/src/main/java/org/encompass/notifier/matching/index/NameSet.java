package org.encompass.notifier.matching.index;

/// The names of one lookup as a set. A sieve in front, by sixteen bits of each name, lets hardly
/// any other name through: so rows can be passed over by what is noted of their names alone, and
/// those that are read hardly ever touch the set, which is as wide as the dictionary.
final class NameSet {
  private final long[] sieve = new long[1 << Character.SIZE - 6];
  private final Marks names = new Marks();

  /// Sixteen bits of each of two names: enough to tell them from most others.
  static int pair(int one, int other) {
    return bits(one) << Character.SIZE | bits(other);
  }

  private static int bits(int name) {
    return name * 0x9E3779B9 >>> Character.SIZE;
  }

  void add(int name) {
    int bits = bits(name);
    sieve[bits >>> 6] |= 1L << bits;
    names.add(name);
  }

  void add(int[] some, int[] others) {
    for (int name : some) {
      add(name);
    }
    for (int name : others) {
      add(name);
    }
  }

  /// 1 if it may have the name, else 0: to be counted with instead of asked, where asking would
  /// be answered one way as often as the other.
  int sieved(int name) {
    int bits = bits(name);
    return (int) (sieve[bits >>> 6] >>> bits) & 1;
  }

  boolean has(int name) {
    return passes(bits(name)) && names.has(name);
  }

  /// Whether one of a pair may be in it.
  boolean mayHave(int pair) {
    return passes(pair >>> Character.SIZE) | passes(pair & Character.MAX_VALUE);
  }

  private boolean passes(int bits) {
    return (sieve[bits >>> 6] & 1L << bits) != 0;
  }

  /// Takes out all that were put in.
  void clear(int[] all) {
    for (int name : all) {
      sieve[bits(name) >>> 6] = 0;
      names.remove(name);
    }
  }
}
