package org.encompass.benchmarks.matching.world;

/// What goes wrong when an officer writes about a child at a door at night, and how often compared
/// with the rest.
enum Damage {
  GIVEN_NAME_MISSPELT(17),
  FAMILY_NAME_MISSPELT(15),
  SHORT_FORM(9),
  INITIAL(1),
  MIDDLE_NAME(2),
  NAMES_SWAPPED(2),
  OTHER_FAMILY_NAME(7),
  HALF_A_FAMILY_NAME(4),
  BIRTHDAY_SLIP(9),
  NO_BIRTHDAY(3.5),
  FIRST_OF_JANUARY(2),
  BIRTHDAY_OF_SIBLING(0.4),
  NO_POSTCODE(8),
  OLD_POSTCODE(5),
  POSTCODE_SLIP(4),
  POSTCODE_OF_SCENE(5),
  WRONG_SCHOOL(4),
  WRONG_SEX(1);

  private static final double[] WEIGHTS =
      java.util.Arrays.stream(values()).mapToDouble(damage -> damage.weight).toArray();

  private final double weight;

  Damage(double weight) {
    this.weight = weight;
  }

  static Damage draw(Dice dice) {
    return values()[dice.weighted(WEIGHTS)];
  }
}
