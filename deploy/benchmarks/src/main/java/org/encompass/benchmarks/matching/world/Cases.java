package org.encompass.benchmarks.matching.world;

import static org.encompass.benchmarks.matching.world.Households.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.benchmarks.matching.world.Cast.Role;

/// Makes cases, each from its number alone.
final class Cases {
  private static final double[] DAMAGE = {0.5, 0.35, 0.15};

  private final long seed;
  private final Households households;
  private final long count;
  private final Cast cast;
  private final Officer officer;
  private final AbsentCases absent;

  /// @param count of the country's households
  Cases(long seed, Households households, long count) {
    this.seed = seed;
    this.households = households;
    this.count = count;
    this.cast = new Cast(households, count);
    this.officer = new Officer(households, count);
    this.absent = new AbsentCases(households, cast, officer);
  }

  Case number(long number) {
    var dice = Dice.of(seed, number, 71);
    var stratum = Stratum.draw(dice, count);
    var story = story(stratum, dice);
    officer.keyIn(story.note(), dice);
    return new Case(number, stratum, story.note().statement(), story.truth());
  }

  /// @param truth who must be told
  record Story(Notebook note, Set<String> truth) {}

  private Story story(Stratum stratum, Dice dice) {
    return switch (stratum) {
      case CLEAN -> pupil(cast.pupil(dice, Trait.values()), 0, dice);
      case SLIGHT -> pupil(cast.pupil(dice, Trait.values()), 1, dice);
      case DAMAGED -> pupil(cast.pupil(dice, Trait.values()), 2 + dice.below(3), dice);
      case ABSENT_SIBLING -> absent.sibling(dice);
      case ABSENT_TWIN -> absent.twin(dice);
      case ABSENT_COUSIN -> absent.cousin(dice);
      case ABSENT_STRANGER -> absent.stranger(dice);
      case TWINS_APART -> twin(dice);
      case GENERATIONS -> generations(dice);
      case COMMON_NAMES -> commonNames(dice);
      case NAMESAKE -> absent.namesake(cast.commonlyNamed(dice, 1).child(), dice);
      case CHANGED_SURNAME -> changedSurname(dice);
      case NEW_THIS_WEEK -> newThisWeek(dice);
      case HOME_EDUCATED -> homeEducated(dice);
      case PLACEHOLDER -> placeholder(dice);
      case WRONG_SCHOOL -> wrongSchool(dice);
      case DUAL -> pupil(cast.pupil(dice, Trait.DUAL, Trait.GUEST), some(dice), dice);
      case CONFIDENTIAL -> confidential(dice);
      case OUT_OF_AGE -> absent.outOfAge(dice);
      case TWO_HOMES -> otherParent(dice);
      case NO_BIRTHDAY -> noBirthday(dice);
    };
  }

  static int some(Dice dice) {
    return dice.weighted(DAMAGE);
  }

  private Story pupil(Role role, int damage, Dice dice) {
    var note = officer.write(role.child(), dice);
    officer.damage(note, role.child(), role.family(), damage, dice);
    return new Story(note, role.child().schools(TODAY));
  }

  private Story twin(Dice dice) {
    var role = cast.pupil(dice, Trait.TWINS_APART, Trait.TWINS_ALIKE);
    var twins =
        role.family().children().stream()
            .filter(
                one ->
                    role.family().children().stream()
                        .anyMatch(o -> o.place() != one.place() && o.born().equals(one.born())))
            .filter(Cast::isPupil)
            .toList();
    return twins.isEmpty()
        ? twin(dice)
        : pupil(new Role(role.family(), dice.of(twins)), some(dice), dice);
  }

  /// The father whose name the son bears; an uncle of school age on no roll; or both on one.
  private Story generations(Dice dice) {
    if (dice.chance(0.35)) {
      return pupil(cast.pupil(dice, Trait.NAMED_AFTER), some(dice), dice);
    }
    var role = cast.pupil(dice, Trait.values());
    var namesake = role.child();
    boolean father = dice.chance(0.4);
    var born =
        father
            ? namesake.born().minusYears(20 + dice.below(20)).plusDays(dice.below(365))
            : namesake.born().minusYears(2 + dice.below(9)).minusDays(dice.below(300));
    var elder = namesake.born(born).at(List.of());
    if (!father && !Cast.underAge(elder)) {
      return generations(dice);
    }
    var home =
        dice.chance(0.5) ? elder : elder.living(households.home(officer.somewhere(elder, dice)));
    var story = absent.story(home, role.family(), dice);
    // A slip that hits the namesake's birthday makes it a report about the namesake.
    return namesake.born().equals(story.note().born) ? generations(dice) : story;
  }

  private Story commonNames(Dice dice) {
    var role = cast.commonlyNamed(dice, 20);
    if (dice.chance(0.6)) {
      return pupil(role, some(dice), dice);
    }
    var model = role.child();
    long days = dice.chance(0.05) ? dice.below(60) - 30 : dice.below(3000) - 1500;
    var born = model.born().plusDays(days == 0 ? 1 : days);
    var other =
        model
            .born(born.isAfter(LocalDate.of(2022, 8, 31)) ? born.minusYears(6) : born)
            .living(households.home(cast.near(model.household(), Places.AREA, dice)))
            .at(List.of());
    return Cast.underAge(other)
        ? absent.story(other, Cast.alone(role.family()), dice)
        : commonNames(dice);
  }

  private Story changedSurname(Dice dice) {
    var role = cast.pupil(dice, Trait.STEP_FAMILY, Trait.DOUBLE_BARRELLED);
    var child = role.child();
    var note = officer.write(child, dice);
    note.family =
        child.family().contains("-") && dice.chance(0.7)
            ? Spelling.half(child.family(), dice)
            : officer.otherFamilyName(child, role.family(), dice);
    if (dice.chance(0.3)) {
      var family = note.family;
      officer.damage(note, child, role.family(), 1, dice);
      note.family = family;
    }
    return new Story(note, child.schools(TODAY));
  }

  /// Moved while the old school still has it, with or without the new school's being named; has
  /// left; has not started yet.
  private Story newThisWeek(Dice dice) {
    return switch (dice.below(5)) {
      case 0 -> absent.story(dice.of(cast.household(dice, Trait.HAS_LEFT).children()), dice);
      case 1 -> absent.story(dice.of(cast.household(dice, Trait.STARTS_SOON).children()), dice);
      case 2 -> movedToNamedSchool(cast.pupil(dice, Trait.NONE), dice);
      default -> {
        var role = cast.pupil(dice, Trait.NONE);
        var moved = role.child().living(households.home(cast.anywhere(dice)));
        yield pupil(new Role(role.family(), moved), some(dice), dice);
      }
    };
  }

  private Story movedToNamedSchool(Role role, Dice dice) {
    var home = households.home(cast.anywhere(dice));
    var moved = role.child().living(home);
    var note = officer.write(moved, dice);
    int age = Households.age(moved.born());
    int school = households.schools().of(home.number(), age, dice, dice);
    note.school = officer.spokenOf(school, dice);
    return new Story(
        note,
        moved.schools(TODAY).contains(Schools.urn(school))
            ? moved.schools(TODAY)
            : Set.of(Schools.urn(school)));
  }

  private Story homeEducated(Dice dice) {
    var story =
        dice.chance(0.3)
            ? pupil(cast.pupil(dice, Trait.NONE), some(dice), dice)
            : absent.sibling(dice);
    var note = story.note();
    note.homeEducated = true;
    note.school = null;
    return !story.truth().isEmpty() || note.authority == null || note.born == null
        ? story
        : new Story(note, Set.of("LA:" + note.authority));
  }

  private Story placeholder(Dice dice) {
    var story =
        dice.chance(0.75)
            ? pupil(cast.pupil(dice, Trait.NONE), some(dice), dice)
            : absent.sibling(dice);
    var born = story.note().born;
    story.note().born =
        born == null || dice.chance(0.15)
            ? LocalDate.of(1900, 1, 1)
            : Officer.firstOfJanuary(born, dice);
    return story;
  }

  private Story wrongSchool(Dice dice) {
    var role = cast.pupil(dice, Trait.NONE);
    var story = pupil(role, some(dice), dice);
    story.note().school = officer.wrongSchool(role.child(), dice);
    return story;
  }

  private Story confidential(Dice dice) {
    var story =
        dice.chance(0.65)
            ? pupil(cast.pupil(dice, Trait.NONE), some(dice), dice)
            : absent.sibling(dice);
    story.note().moveTo(households.home(cast.anywhere(dice)));
    story.note().addressLine = null;
    story.note().confidentialAddress = true;
    return story;
  }

  private Story otherParent(Dice dice) {
    var role = cast.pupil(dice, child -> child.secondHome() != null, Trait.TWO_HOMES);
    var second = role.child().secondHome();
    var child = second == null ? role.child() : role.child().living(second);
    return pupil(new Role(role.family(), child), some(dice), dice);
  }

  private Story noBirthday(Dice dice) {
    var story =
        dice.chance(0.7)
            ? pupil(cast.pupil(dice, Trait.NONE), some(dice), dice)
            : absent.sibling(dice);
    story.note().born = null;
    return story;
  }
}
