package org.encompass.benchmarks.matching.world;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes down what is said about a child. Knows the child as the family tells of it, not the roll.
final class Officer {
  private final Households households;
  private final long count;
  private final Names names;
  private final Spelling spelling;

  /// @param count of the country's households
  Officer(Households households, long count) {
    this.households = households;
    this.count = count;
    this.names = households.names();
    this.spelling = new Spelling(names);
  }

  /// A good report: nothing in it is wrong, though not everything is known.
  Notebook write(Child child, Dice dice) {
    var note = new Notebook();
    boolean familiar = child.calledBy() != null && dice.chance(0.15);
    note.given = familiar && child.calledBy() != null ? child.calledBy() : given(child, dice);
    note.knownAs = !familiar && dice.chance(0.35) ? child.calledBy() : null;
    note.family = child.family();
    note.born = child.born();
    note.sex = dice.chance(0.96) ? child.sex() : null;
    var home = child.home();
    note.postcode = dice.chance(0.94) ? home.postcode() : null;
    note.addressLine = note.postcode != null && dice.chance(0.85) ? address(home, dice) : null;
    note.telephone = dice.chance(0.3) ? home.telephone() : null;
    note.upn = dice.chance(0.01) ? child.pupilNumber() : null;
    if (!child.places().isEmpty() && dice.chance(0.6)) {
      note.school = spokenOf(child.places().getFirst().school(), dice);
    }
    note.authority = dice.chance(0.7) ? "301" : null;
    return note;
  }

  private static String given(Child child, Dice dice) {
    return dice.chance(0.2) ? String.join(" ", child.given()) : child.given().getFirst();
  }

  private static String address(Home home, Dice dice) {
    var line = home.addressLine();
    return dice.chance(0.3)
        ? line.replace(" Road", " Rd").replace(" Street", " St").replace(" Avenue", " Ave")
        : line;
  }

  /// A school as people name it, or its number.
  School spokenOf(int number, Dice dice) {
    var school = households.schools().school(number);
    if (dice.chance(0.2)) {
      return new School(school.urn(), null, null);
    }
    var name = String.valueOf(school.name());
    if (dice.chance(0.2)) {
      name = name.replace(" School", "");
    }
    if (dice.chance(0.2)) {
      name =
          name.replace("St ", "Saint ").replace(" CE ", " C of E ").replace(" RC ", " Catholic ");
    }
    return new School(null, name, dice.chance(0.6) ? school.town() : null);
  }

  /// The same report with so many things wrong.
  void damage(Notebook note, Child child, Household family, int times, Dice dice) {
    var done = EnumSet.noneOf(Damage.class);
    while (done.size() < times) {
      var damage = Damage.draw(dice);
      if (done.add(damage)) {
        apply(damage, note, child, family, dice);
      }
    }
  }

  private void apply(Damage damage, Notebook note, Child child, Household family, Dice dice) {
    switch (damage) {
      case GIVEN_NAME_MISSPELT -> note.given = misspelt(note.given, dice);
      case FAMILY_NAME_MISSPELT -> note.family = spelling.mistaken(note.family, dice);
      case SHORT_FORM -> note.given = shortForm(child, dice);
      case INITIAL -> note.given = note.given.substring(0, 1);
      case MIDDLE_NAME -> note.given = child.given().getLast();
      case NAMES_SWAPPED -> {
        var given = note.given;
        note.given = note.family;
        note.family = given;
      }
      case OTHER_FAMILY_NAME -> note.family = otherFamilyName(child, family, dice);
      case HALF_A_FAMILY_NAME -> note.family = Spelling.half(note.family, dice);
      case BIRTHDAY_SLIP -> note.born = Slips.date(child.born(), dice);
      case NO_BIRTHDAY -> note.born = null;
      case FIRST_OF_JANUARY -> note.born = firstOfJanuary(child.born(), dice);
      case BIRTHDAY_OF_SIBLING -> note.born = siblings(child, family, dice);
      case NO_POSTCODE -> nowhere(note);
      case OLD_POSTCODE, POSTCODE_OF_SCENE -> note.moveTo(households.home(somewhere(child, dice)));
      case POSTCODE_SLIP ->
          note.postcode = note.postcode == null ? null : Slips.postcode(note.postcode, dice);
      case WRONG_SCHOOL -> note.school = wrongSchool(child, dice);
      case WRONG_SEX -> note.sex = child.girl() ? Sex.M : Sex.F;
    }
  }

  private static void nowhere(Notebook note) {
    note.postcode = null;
    note.addressLine = null;
  }

  private String misspelt(String given, Dice dice) {
    int space = given.indexOf(' ');
    return space < 0
        ? spelling.mistaken(given, dice)
        : spelling.mistaken(given.substring(0, space), dice) + given.substring(space);
  }

  private String shortForm(Child child, Dice dice) {
    var called = child.calledBy();
    var shorts = names.shortForms(child.given().getFirst());
    return called != null
        ? called
        : shorts.isEmpty() ? misspelt(child.given().getFirst(), dice) : dice.of(shorts);
  }

  /// The name of whoever stood at the door.
  String otherFamilyName(Child child, Household family, Dice dice) {
    var former = child.formerFamily();
    if (former != null && dice.chance(0.4)) {
      return former;
    }
    var others =
        List.of(family.father(), family.mother()).stream()
            .filter(name -> !name.equals(child.family()))
            .toList();
    return others.isEmpty() ? names.family(child.heritage(), dice) : dice.of(others);
  }

  static LocalDate firstOfJanuary(LocalDate born, Dice dice) {
    return LocalDate.of(born.getYear() + dice.weighted(new double[] {15, 70, 15}) - 1, 1, 1);
  }

  private static LocalDate siblings(Child child, Household family, Dice dice) {
    var others =
        family.children().stream()
            .filter(c -> c.place() != child.place())
            .map(Child::born)
            .toList();
    return others.isEmpty() ? Slips.date(child.born(), dice) : dice.of(others);
  }

  /// A household in the town mostly, or anywhere.
  long somewhere(Child child, Dice dice) {
    long town = child.household() % count / Places.TOWN * Places.TOWN;
    return dice.chance(0.7)
        ? Math.min(count - 1, town + dice.below(Places.TOWN))
        : dice.below(count);
  }

  @Nullable School wrongSchool(Child child, Dice dice) {
    return child.places().isEmpty()
        ? null
        : spokenOf(
            households
                .schools()
                .other(child.places().getFirst().school(), Households.age(child.born()), dice),
            dice);
  }

  /// How forces' systems keep names: capitals, no accents.
  void keyIn(Notebook note, Dice dice) {
    if (dice.chance(0.9)) {
      note.given = Spelling.withoutAccents(note.given);
      note.family = Spelling.withoutAccents(note.family);
    }
    switch (dice.below(10)) {
      case 0, 1, 2 -> note.family = note.family.toUpperCase(Locale.UK);
      case 3 -> {
        note.given = note.given.toUpperCase(Locale.UK);
        note.family = note.family.toUpperCase(Locale.UK);
      }
      case 4 -> note.family = note.family.replace('-', ' ').replace("'", "");
      default -> {}
    }
    if (note.postcode != null && dice.chance(0.2)) {
      note.postcode = note.postcode.replace(" ", "").toLowerCase(Locale.UK);
    }
  }
}
