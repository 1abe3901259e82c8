package org.encompass.benchmarks.matching.world;

/// Where a family's names come from.
enum Heritage {
  ENGLISH(0.50, 1),
  WELSH(0.15, 0.4),
  IRISH(0.20, 0.5),
  SCOTTISH(0.25, 0.4),
  POLISH(0.60, 0.85),
  ROMANIAN(0.50, 0.85),
  PAKISTANI(0.20, 0.97),
  SIKH(0.15, 0.9),
  HINDU(0.35, 0.93),
  BANGLADESHI(0.15, 0.97),
  ARABIC(0.35, 0.96),
  SOMALI(0.15, 0.98),
  AFRICAN(0.50, 0.8),
  CHINESE(0.10, 0.75);

  /// What share of families bears a rare name.
  final double rareFamilies;

  /// What share of children is given a name of the own tradition, not one that is common around.
  final double ownNames;

  Heritage(double rareFamilies, double ownNames) {
    this.rareFamilies = rareFamilies;
    this.ownNames = ownNames;
  }

  /// Families of several traditions live in every neighbourhood, in different mixtures.
  private static final double[][] NEIGHBOURHOODS = {
    // ENG WEL IRI SCO POL ROM PAK SIK HIN BAN ARA SOM AFR CHI
    {90, 1, 2, 2, 1.5, .5, .3, .2, .5, .2, .3, .1, .7, .7}, // villages and small towns
    {80, 1.5, 3, 2, 4, 2, 1, .7, 1.5, .5, .8, .4, 1.8, .8}, // most towns
    {62, 28, 1.5, 1, 2, .7, .8, .2, .6, .8, .8, .5, .7, .4}, // Wales
    {24, .5, 1.5, .5, 4, 4, 46, 3, 3, 5, 3, 1, 4, .5}, // northern mill towns
    {30, .5, 4, 1, 6, 6, 4, 1, 4, 6, 7, 7, 20, 3.5}, // inner cities
    {38, .5, 2, .7, 5, 5, 6, 14, 17, 2, 3, 2, 4, .8}, // west London, Leicester, Birmingham
    {16, .3, 1.5, .4, 3, 3, 5, 1, 3, 50, 5, 5, 6, 1} // east London
  };

  private static final Heritage[] ALL = values();
  private static final double[] HOW_MANY = {28, 40, 6, 7, 9, 7, 3};

  /// Which mixture a neighbourhood has; the neighbourhoods of a town are alike.
  static int mixture(Dice town, Dice neighbourhood) {
    int towns = town.weighted(HOW_MANY);
    return neighbourhood.chance(0.75) ? towns : neighbourhood.weighted(HOW_MANY);
  }

  static Heritage in(int mixture, Dice dice) {
    return ALL[dice.weighted(NEIGHBOURHOODS[mixture])];
  }

  /// What share of all children is of this heritage.
  double share() {
    double all = 0;
    for (int i = 0; i < HOW_MANY.length; i++) {
      all += HOW_MANY[i] / 100 * NEIGHBOURHOODS[i][ordinal()] / 100;
    }
    return all;
  }

  boolean british() {
    return ordinal() <= SCOTTISH.ordinal();
  }

  boolean muslim() {
    return switch (this) {
      case PAKISTANI, BANGLADESHI, ARABIC, SOMALI -> true;
      case ENGLISH, WELSH, IRISH, SCOTTISH, POLISH, ROMANIAN, SIKH, HINDU, AFRICAN, CHINESE ->
          false;
    };
  }
}
