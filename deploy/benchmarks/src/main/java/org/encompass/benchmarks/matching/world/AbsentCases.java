package org.encompass.benchmarks.matching.world;

import static org.encompass.benchmarks.matching.world.Households.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.benchmarks.matching.world.Cases.Story;

/// Children on no roll: whoever a roll offers for them is somebody else.
final class AbsentCases {
  private static final LocalDate OLDEST_AT_SCHOOL = LocalDate.of(2008, 9, 1);
  private static final LocalDate FIRST_TOO_YOUNG = LocalDate.of(2022, 9, 1);

  private final Households households;
  private final Cast cast;
  private final Officer officer;

  AbsentCases(Households households, Cast cast, Officer officer) {
    this.households = households;
    this.cast = cast;
    this.officer = officer;
  }

  /// @param child who is on no roll now
  Story story(Child child, Dice dice) {
    return story(child, households.household(child.household()), dice);
  }

  Story story(Child child, Household family, Dice dice) {
    var note = officer.write(child, dice);
    if (note.school == null && dice.chance(0.4)) {
      note.school = assumed(child, family, dice);
    }
    officer.damage(note, child, family, Cases.some(dice), dice);
    return new Story(note, Set.of());
  }

  /// What is said at the door: "the same school as the others", or one near by.
  private School assumed(Child child, Household family, Dice dice) {
    int age = Households.age(child.born());
    boolean sameSchool = !family.children().isEmpty() && dice.chance(0.5);
    int school =
        sameSchool
            ? dice.of(family.children()).places().getFirst().school()
            : households.schools().of(child.home().number(), age, dice, dice);
    return officer.spokenOf(school, dice);
  }

  /// One in eight born on the same day of another year, one in eight with a name much alike.
  Story sibling(Dice dice) {
    var family = cast.family(dice);
    var model = dice.of(family.children());
    int kind = dice.below(8);
    var born =
        kind == 0
            ? anotherYear(model.born(), dice)
            : households.birthdayBeside(family.children(), dice);
    var child = households.absentee(family, born, dice);
    return story(kind == 1 ? alike(child, model, dice) : child, family, dice);
  }

  private static LocalDate anotherYear(LocalDate born, Dice dice) {
    var other = born.plusYears(1 + dice.below(4));
    return other.isBefore(FIRST_TOO_YOUNG) ? other : born.minusYears(1 + dice.below(4));
  }

  private Child alike(Child child, Child model, Dice dice) {
    return child.named(
        List.of(
            households
                .names()
                .alike(
                    model.given().getFirst(),
                    model.heritage(),
                    model.girl(),
                    child.born().getYear(),
                    dice)));
  }

  Story twin(Dice dice) {
    var role = cast.pupil(dice, Trait.values());
    var child = households.absentee(role.family(), role.child().born(), dice);
    return story(dice.chance(0.02) ? alike(child, role.child(), dice) : child, role.family(), dice);
  }

  /// Lives near; knows nothing of the other family.
  Story cousin(Dice dice) {
    var role = cast.pupil(dice, Trait.values());
    int days = 1 + dice.below(120);
    var earlier = role.child().born().minusDays(days);
    boolean first = dice.chance(0.5) && earlier.isAfter(OLDEST_AT_SCHOOL.plusDays(90));
    var born = first ? earlier : role.child().born().plusDays(days);
    var other = cast.near(role.family().number(), dice.chance(0.2) ? 3 : 60, dice);
    var child =
        households
            .absentee(role.family(), born, dice)
            .surnamed(role.child().family())
            .living(households.home(other));
    return story(
        dice.chance(0.05) ? alike(child, role.child(), dice) : child,
        Cast.alone(role.family()),
        dice);
  }

  Story stranger(Dice dice) {
    var family = cast.strangers(dice);
    var born = OLDEST_AT_SCHOOL.plusDays(90 + dice.below(14 * 365 - 100));
    return story(
        households.absentee(family, born, dice).living(households.home(cast.anywhere(dice))),
        family,
        dice);
  }

  /// Somebody of the same name and birthday who lives elsewhere.
  Story namesake(Child model, Dice dice) {
    var family = cast.strangers(dice);
    var child = model.living(households.home(cast.anywhere(dice))).at(List.of());
    return story(child.named(List.of(model.given().getFirst())), family, dice);
  }

  Story outOfAge(Dice dice) {
    var family = cast.family(dice);
    var born =
        dice.chance(0.5)
            ? TODAY.minusYears(18).minusDays(dice.below(2500))
            : FIRST_TOO_YOUNG.plusDays(dice.below(1300));
    var note = officer.write(households.absentee(family, born, dice), dice);
    return new Story(note, Set.of());
  }
}
