package org.encompass.benchmarks.matching.world;

/// What makes a household more than ordinary. It is drawn before all else, so that households with
/// a rare one are found quickly.
enum Trait {
  TWINS(0.018),
  TWINS_APART(0.002),
  TWINS_ALIKE(0.001),
  STEP_FAMILY(0.08),
  TWO_HOMES(0.06),
  DUAL(0.007),
  GUEST(0.005),
  HAS_LEFT(0.004),
  STARTS_SOON(0.004),
  NAMED_AFTER(0.003),
  DOUBLE_BARRELLED(0.05),
  NONE(1);

  private static final Trait[] ALL = values();

  final double share;

  Trait(double share) {
    this.share = share;
  }

  static Trait of(Dice dice) {
    double at = dice.unit();
    for (var trait : ALL) {
      at -= trait.share;
      if (at < 0) {
        return trait;
      }
    }
    return NONE;
  }

  boolean twins() {
    return this == TWINS || this == TWINS_APART || this == TWINS_ALIKE;
  }
}
