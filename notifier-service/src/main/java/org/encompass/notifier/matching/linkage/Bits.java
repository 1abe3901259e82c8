package org.encompass.notifier.matching.linkage;

/// Weights of evidence are counted in bits: each doubles the odds.
final class Bits {
  private static final double LN_2 = Math.log(2);

  static double of(double ratio) {
    return Math.log(ratio) / LN_2;
  }

  static double odds(double bits) {
    return Math.exp(bits * LN_2);
  }

  private Bits() {}
}
