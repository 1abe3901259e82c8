package org.encompass.benchmarks.matching.world;

import java.util.function.Predicate;

/// Finds families and children for a case.
final class Cast {
  private static final int MANY = 20_000;

  private final Households households;
  private final long count;

  Cast(Households households, long count) {
    this.households = households;
    this.count = count;
  }

  /// A family and one of its children.
  record Role(Household family, Child child) {}

  /// Any family with a child on a roll.
  Household family(Dice dice) {
    return household(dice, Trait.values());
  }

  /// A family that is special in one of these ways, with a child.
  Household household(Dice dice, Trait... traits) {
    var wanted = java.util.Set.of(traits);
    long number = dice.below(count);
    while (true) {
      if (wanted.contains(households.trait(number))) {
        var household = households.household(number);
        if (!household.children().isEmpty()) {
          return household;
        }
      }
      number = (number + 1) % count;
    }
  }

  /// A child on a roll whom the force would report: under eighteen.
  Role pupil(Dice dice, Trait... traits) {
    return pupil(dice, child -> true, traits);
  }

  Role pupil(Dice dice, Predicate<Child> such, Trait... traits) {
    for (int tries = 0; tries < MANY; tries++) {
      var family = household(dice, traits);
      var child = dice.of(family.children());
      if (isPupil(child) && such.test(child)) {
        return new Role(family, child);
      }
    }
    throw new IllegalStateException("no such pupil among " + MANY);
  }

  static boolean isPupil(Child child) {
    return !child.schools(Households.TODAY).isEmpty() && underAge(child);
  }

  static boolean underAge(Child child) {
    return child.born().plusYears(18).isAfter(Households.TODAY);
  }

  /// A child whose full name many others bear, the likelier the commoner the name is.
  Role commonlyNamed(Dice dice, double factor) {
    return pupil(
        dice, child -> dice.chance(Math.min(1, factor * namesakes(child))), Trait.values());
  }

  private double namesakes(Child child) {
    return households
        .names()
        .namesakes(
            child.heritage(),
            child.girl(),
            child.born().getYear(),
            child.given().getFirst(),
            child.family());
  }

  /// The same kind of family without its children.
  static Household alone(Household family) {
    return new Household(
        family.number(),
        family.trait(),
        family.heritage(),
        family.home(),
        family.father(),
        family.mother(),
        java.util.List.of());
  }

  long anywhere(Dice dice) {
    return dice.below(count);
  }

  /// The number of a household near by, seldom the same one.
  long near(long household, int within, Dice dice) {
    return Math.clamp(household - within + dice.below(2 * within), 0, count - 1);
  }

  /// A family of whom nobody is on a roll.
  Household strangers(Dice dice) {
    return households.household(count + dice.below(2 * count));
  }
}
