package org.encompass.benchmarks.matching.world;

import java.util.List;

/// Random numbers that are the same for the same seed, number and purpose, for ever and everywhere
/// (SplitMix64).
final class Dice {
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /// @param purpose keeps what is drawn for one thing apart from what is drawn for another
  static Dice of(long seed, long number, long purpose) {
    return new Dice(mixed(mixed(mixed(seed) + number) + purpose));
  }

  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += 0x9e3779b97f4a7c15L;
    return mixed(state);
  }

  /// From 0 to `bound`, that one excluded.
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /// From 0 to `bound`, that one excluded.
  long below(long bound) {
    return (next() >>> 1) % bound;
  }

  /// From 0 to 1.
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /// The number of the weight it fell on.
  int weighted(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
