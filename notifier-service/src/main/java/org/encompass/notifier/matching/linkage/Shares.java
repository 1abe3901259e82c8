package org.encompass.notifier.matching.linkage;

import java.util.EnumMap;
import java.util.Map;

/// How often each level of a field is met; a level that is not named is never met.
final class Shares<L extends Enum<L>> {
  private final Map<L, Double> shares;

  Shares(Map<L, Double> shares) {
    this.shares = shares;
  }

  /// From 0 to 1.
  double of(L level) {
    return shares.getOrDefault(level, 0.0);
  }

  boolean names(L level) {
    return shares.containsKey(level);
  }

  /// The same by the levels of another list, which bear the same names there.
  <O extends Enum<O>> Shares<O> as(Class<O> others) {
    var same = new EnumMap<O, Double>(others);
    for (var other : others.getEnumConstants()) {
      shares.forEach(
          (level, share) -> {
            if (level.name().equals(other.name())) {
              same.put(other, share);
            }
          });
    }
    return new Shares<>(same);
  }
}
