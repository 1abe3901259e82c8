package org.encompass.notifier.matching.linkage;

import org.encompass.notifier.matching.compare.BirthdayLevel;

/// What name and birthday would tell if the child were on no roll and a brother or sister of
/// the one who is. Brothers and sisters share the household; a twin shares the birthday too.
final class SiblingLeg {
  /// A child nine months older or younger at least: nearly every other day, so a little
  /// likelier than with a stranger.
  private static final double OTHER_DAY = 0.3;

  private final double twin;
  private final double sameName;
  private final double likeName;
  private final double swapped;

  SiblingLeg(Model model) {
    twin = Bits.of(model.number("sibling.twin") / model.number("birthday.SAME"));
    sameName = Bits.of(model.number("sibling.same.name"));
    likeName = Bits.of(model.number("sibling.like.name"));
    swapped = Bits.of(model.number("swapped"));
  }

  /// @param birthdayBits what the level is worth
  double bits(GivenLevel given, BirthdayLevel birthday, double birthdayBits) {
    return givenBits(given) + birthdayBits(birthday, birthdayBits);
  }

  private double givenBits(GivenLevel given) {
    return switch (given) {
      case EXACT -> sameName;
      case VARIANT,
          ONE_EDIT,
          ANOTHER_NAME,
          OTHER_FURTHER_NAMES,
          REORDERED,
          OTHER_NAME,
          PART,
          INITIAL,
          SIMILAR ->
          likeName;
      case SWAPPED -> swapped; // whoever it was, the names were exchanged
      case DIFFERENT, MISSING -> 0;
    };
  }

  private double birthdayBits(BirthdayLevel birthday, double bits) {
    return switch (birthday) {
      case SAME -> bits + twin;
      case SWAPPED, ONE_DIGIT, TRANSPOSED, TWO_PARTS, YEAR_ONLY, DIFFERENT -> OTHER_DAY;
      case MISSING -> 0;
    };
  }
}
