package org.encompass.benchmarks.matching.world;

/// Kinds of cases: the three ordinary ones, and those in which a wrong answer lies near.
public enum Stratum {
  /// On a roll, nothing wrong in the report.
  CLEAN(30),
  /// On a roll, one thing wrong.
  SLIGHT(15.5),
  /// On a roll, two to four things wrong.
  DAMAGED(6.5),
  /// On no roll, though brothers and sisters are.
  ABSENT_SIBLING(8),
  /// On no roll, though the twin is.
  ABSENT_TWIN(2),
  /// On no roll; somebody of the same family name, of about the age, lives near and is on one.
  ABSENT_COUSIN(3),
  /// On no roll, nor is the family.
  ABSENT_STRANGER(2),
  /// One of two twins at different schools, many with names that are easily confused.
  TWINS_APART(3),
  /// Another generation bears the same name: father and son, aunt and niece.
  GENERATIONS(2),
  /// One of many of the name in the town, on a roll or not.
  COMMON_NAMES(4),
  /// On no roll; somebody elsewhere has the same full name and birthday and is.
  NAMESAKE(2),
  /// Said under another family name: a parent's, a half, a former one.
  CHANGED_SURNAME(4),
  /// Moved, left or about to start.
  NEW_THIS_WEEK(4),
  /// Said to be educated at home: truly, or not.
  HOME_EDUCATED(2),
  /// The birthday is a placeholder.
  PLACEHOLDER(2),
  /// The report names another school.
  WRONG_SCHOOL(3),
  /// Registered at two schools, or a guest at one.
  DUAL(2.5),
  /// Fled: the address says nothing, on a roll or not.
  CONFIDENTIAL(2),
  /// Too old or too young for any school.
  OUT_OF_AGE(1.5),
  /// The report has the other parent's address.
  TWO_HOMES(2),
  /// No birthday at all.
  NO_BIRTHDAY(1);

  private static final long HOUSEHOLDS_OF_THE_NATION = 5_400_000;
  private static final double[] WEIGHTS =
      java.util.Arrays.stream(values()).mapToDouble(stratum -> stratum.weight).toArray();

  private final double weight;

  Stratum(double weight) {
    this.weight = weight;
  }

  /// Whether it belongs to the ordinary mix: what most nights are made of.
  public boolean ordinary() {
    return this == CLEAN || this == SLIGHT || this == DAMAGED;
  }

  /// @param households of the country: a small one has fewer namesakes than the whole nation
  static Stratum draw(Dice dice, long households) {
    var stratum = values()[dice.weighted(WEIGHTS)];
    boolean tooMany =
        stratum == NAMESAKE && dice.unit() > (double) households / HOUSEHOLDS_OF_THE_NATION;
    return tooMany ? CLEAN : stratum;
  }
}
