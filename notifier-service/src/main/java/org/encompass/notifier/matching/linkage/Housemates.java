package org.encompass.notifier.matching.linkage;

/// Counts on the roll how many pupils have somebody of their family name in their home: only where
/// brothers and sisters are on rolls can an absent one be taken for them.
final class Housemates {
  /// What a roll too small or too bare to tell is taken for: about half of all pupils have one.
  private static final double USUAL = 0.5;

  /// A roll on which nobody has one is no roll of families: the hypothesis is kept, and tells
  /// little.
  private static final double NONE = 1e-6;

  private static final int ENOUGH = 1_000;
  private static final int FEW = 300;
  private static final double SIGMAS = 3;

  private int asked;
  private int found;
  private double byChance;

  /// @param one whether a namesake in the same home was seen
  /// @param chance that any of the neighbours bears the name as strangers do
  void add(boolean one, double chance) {
    asked++;
    found += one ? 1 : 0;
    byChance += chance;
  }

  /// The share of pupils, less those whose neighbours bear their name by chance.
  ///
  /// @param pupils of the whole roll
  double share(int pupils) {
    if (asked < ENOUGH || pupils < FEW) {
      return USUAL;
    }
    double more = found - byChance;
    return more <= SIGMAS * Math.sqrt(byChance + 1) ? NONE : more / asked;
  }
}
