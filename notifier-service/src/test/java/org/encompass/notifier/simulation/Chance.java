package org.encompass.notifier.simulation;

import java.util.List;
import java.util.SplittableRandom;

/// All that is left to chance, from one seed.
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /// From 0 up to, not including.
  int below(int bound) {
    return random.nextInt(bound);
  }

  /// So many times in a hundred.
  boolean percent(int times) {
    return times > 0 && below(100) < times;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... from) {
    return from[below(from.length)];
  }
}
