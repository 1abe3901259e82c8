package org.encompass.benchmarks.matching.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All families of the country. Each is made from its number alone, the same every time, so that
/// none has to be remembered.
final class Households {
  /// The day of the reports: a Friday in autumn.
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final LocalDate SCHOOL_YEAR = LocalDate.of(2026, 9, 1);
  private static final LocalDate ELDEST = LocalDate.of(2008, 9, 1);
  private static final int DAYS = 14 * 365 + 3;
  private static final double[] HOW_MANY = {0.42, 0.38, 0.14, 0.045, 0.015};

  private final long seed;
  private final Names names;
  private final Places places;
  private final Schools schools;

  Households(long seed, Names names) {
    this.seed = seed;
    this.names = names;
    this.places = new Places(seed);
    this.schools = new Schools(seed, places);
  }

  Names names() {
    return names;
  }

  Schools schools() {
    return schools;
  }

  Home home(long number) {
    return places.home(number);
  }

  /// Tells only what makes the household special; much quicker than making it.
  Trait trait(long number) {
    return Trait.of(Dice.of(seed, number, 1));
  }

  Household household(long number) {
    var dice = Dice.of(seed, number, 2);
    var trait = trait(number);
    int mixture = places.mixture(number);
    var heritage = Heritage.in(mixture, dice);
    var mothers =
        dice.chance(heritage.british() ? 0.85 : 0.93) ? heritage : Heritage.in(mixture, dice);
    var father = names.family(heritage, dice);
    var mother =
        dice.chance(heritage.british() ? 0.45 : 0.7) ? father : names.family(mothers, dice);
    var bare =
        new Household(number, trait, heritage, places.home(number), father, mother, List.of());
    return new Household(
        number, trait, heritage, bare.home(), father, mother, children(bare, mothers, dice));
  }

  private List<Child> children(Household household, Heritage mothers, Dice dice) {
    var born = ELDEST.plusDays(dice.below(DAYS));
    int count = 1 + dice.weighted(HOW_MANY);
    if (household.trait().twins()
        || household.trait() == Trait.STEP_FAMILY
        || household.trait() == Trait.NAMED_AFTER) {
      count = Math.max(count, 2);
    }
    int twins = household.trait().twins() ? dice.below(count - 1) : -1;
    var surname = surname(household, dice);
    var children = new ArrayList<Child>();
    for (int i = 0; i < count && born.isBefore(ELDEST.plusDays(DAYS)); i++) {
      var origin = dice.chance(0.7) ? household.heritage() : mothers;
      var child = child(household, i, origin, surname, born, children, dice);
      boolean second = twins >= 0 && i == twins + 1;
      if (second) {
        children.add(twin(child, children.getLast(), household, dice));
      } else if (i == 1 && household.trait() == Trait.NAMED_AFTER) {
        children.add(child.named(children.getFirst().given()));
      } else {
        children.add(child);
      }
      born = i == twins ? born : born.plusDays(interval(dice));
    }
    return List.copyOf(children);
  }

  /// Two to three years between births mostly, never under ten months.
  private static int interval(Dice dice) {
    return 300 + (int) (1500 * Math.pow(dice.unit(), 1.6)) + dice.below(300);
  }

  private String surname(Household household, Dice dice) {
    if (household.trait() == Trait.DOUBLE_BARRELLED
        && !household.father().equals(household.mother())) {
      return dice.chance(0.6)
          ? household.mother() + "-" + household.father()
          : household.father() + "-" + household.mother();
    }
    return dice.chance(household.heritage().british() ? 0.8 : 0.96)
        ? household.father()
        : household.mother();
  }

  private Child twin(Child child, Child first, Household household, Dice dice) {
    boolean alike = household.trait() == Trait.TWINS_ALIKE;
    var twin = child;
    if (alike || dice.chance(0.05)) {
      var name =
          names.alike(
              first.given().getFirst(),
              first.heritage(),
              first.girl(),
              first.born().getYear(),
              dice);
      twin =
          new Child(
              child.household(),
              child.place(),
              first.heritage(),
              List.of(name),
              null,
              child.family(),
              child.formerFamily(),
              first.born(),
              first.sex(),
              child.home(),
              child.secondHome(),
              child.pupilNumber(),
              child.places());
    }
    if (household.trait() == Trait.TWINS) {
      return twin.at(first.places());
    }
    int age = age(first.born());
    return twin.at(
        List.of(main(schools.other(first.places().getFirst().school(), age, dice), age)));
  }

  private Child child(
      Household household,
      int place,
      Heritage origin,
      String surname,
      LocalDate born,
      List<Child> elder,
      Dice dice) {
    var own = Dice.of(seed, household.number(), 100 + place);
    var sex = own.chance(0.512) ? Sex.M : Sex.F;
    boolean step = household.trait() == Trait.STEP_FAMILY && place == 0;
    var given = given(origin, sex, born, elder, own);
    var family = familyOf(household, origin, surname, step, sex, own);
    return new Child(
        household.number(),
        place,
        origin,
        given,
        calledBy(given, own),
        family,
        own.chance(household.trait() == Trait.STEP_FAMILY ? 0.3 : 0.015)
            ? names.family(origin, own)
            : null,
        born,
        sex,
        household.home(),
        household.trait() == Trait.TWO_HOMES ? other(household) : null,
        own.chance(0.985) ? pupilNumber(household.number(), place) : null,
        enrolled(household, age(born), own));
  }

  /// The other parent lives in the same town mostly.
  private Home other(Household household) {
    var shared = Dice.of(seed, household.number(), 31);
    long near = household.number() / Places.TOWN * Places.TOWN + shared.below(Places.TOWN);
    long far = shared.below(household.number() + Places.TOWN);
    return places.home(shared.chance(0.7) ? near : far);
  }

  private List<String> given(
      Heritage origin, Sex sex, LocalDate born, List<Child> elder, Dice own) {
    boolean girl = sex == Sex.F;
    String first;
    do {
      first = names.given(origin, girl, born.getYear(), own);
    } while (taken(first, elder) && !prefix(first));
    double middles = origin.british() ? 0.75 : prefix(first) ? 0.9 : origin.muslim() ? 0.45 : 0.3;
    var given = new ArrayList<>(List.of(first));
    while (given.size() < 3 && own.chance(given.size() == 1 ? middles : 0.07)) {
      var next = names.given(origin, girl, born.getYear(), own);
      if (!given.contains(next) && !taken(next, elder)) {
        given.add(next);
      }
    }
    if (origin == Heritage.SIKH && own.chance(0.5)) {
      given.add(girl ? "Kaur" : "Singh");
    }
    return List.copyOf(given);
  }

  private boolean taken(String first, List<Child> elder) {
    return elder.stream()
        .flatMap(child -> child.given().stream())
        .anyMatch(name -> names.oneName(name, first));
  }

  /// Brothers may all be Muhammad, each with another name after it.
  private static boolean prefix(String first) {
    return first.startsWith("M") && first.contains("ham");
  }

  private String familyOf(
      Household household, Heritage origin, String surname, boolean step, Sex sex, Dice own) {
    if (step || (origin.muslim() && own.chance(0.12))) {
      return names.family(origin, own);
    }
    boolean feminine = origin == Heritage.POLISH && sex == Sex.F && surname.endsWith("ki");
    return feminine && own.chance(0.7) ? surname.substring(0, surname.length() - 1) + "a" : surname;
  }

  private @Nullable String calledBy(List<String> given, Dice own) {
    var shorts = names.shortForms(given.getFirst());
    if (!shorts.isEmpty() && own.chance(0.3)) {
      return own.of(shorts);
    }
    double byMiddle = prefix(given.getFirst()) ? 0.5 : 0.03;
    return given.size() > 1 && own.chance(byMiddle) ? given.get(1) : null;
  }

  private static String pupilNumber(long household, int place) {
    return "A" + (100_000_000_000L + household * 16 + place);
  }

  static int age(LocalDate born) {
    return born.until(SCHOOL_YEAR).getYears();
  }

  private List<Child.Place> enrolled(Household household, int age, Dice own) {
    var wish = Dice.of(seed, household.number(), age < 11 ? 41 : 42);
    int school = schools.of(household.number(), age, wish, own);
    var main = main(school, age);
    return switch (household.trait()) {
      case DUAL -> List.of(main, more(schools.second(school, own), Child.Kind.SUBSIDIARY));
      case GUEST -> List.of(main, more(schools.second(school, own), Child.Kind.GUEST));
      case HAS_LEFT ->
          List.of(
              new Child.Place(
                  school, Child.Kind.MAIN, main.from(), TODAY.minusDays(1 + own.below(30))));
      case STARTS_SOON ->
          List.of(
              new Child.Place(school, Child.Kind.MAIN, TODAY.plusDays(1 + own.below(40)), null));
      case TWINS,
          TWINS_APART,
          TWINS_ALIKE,
          STEP_FAMILY,
          TWO_HOMES,
          NAMED_AFTER,
          DOUBLE_BARRELLED,
          NONE ->
          List.of(main);
    };
  }

  private static Child.Place more(int school, Child.Kind kind) {
    return new Child.Place(school, kind, LocalDate.of(2026, 9, 14), null);
  }

  private static Child.Place main(int school, int age) {
    int started = age < 11 ? 4 : age < 16 ? 11 : 16;
    return new Child.Place(school, Child.Kind.MAIN, SCHOOL_YEAR.minusYears(age - started), null);
  }

  /// A further child of the family that is on no roll: educated at home, missing from education, at
  /// a school that has not sent its roll.
  Child absentee(Household household, LocalDate born, Dice dice) {
    var surname =
        household.children().isEmpty()
            ? surname(household, dice)
            : household.children().getLast().family();
    int place = 50 + dice.below(1 << 20);
    return child(household, place, household.heritage(), surname, born, household.children(), dice)
        .at(List.of());
  }

  /// A birthday that fits between the others.
  LocalDate birthdayBeside(List<Child> children, Dice dice) {
    for (int tries = 0; tries < 20; tries++) {
      var near = dice.of(children).born();
      var born = dice.chance(0.5) ? near.plusDays(interval(dice)) : near.minusDays(interval(dice));
      boolean fits =
          children.stream()
              .allMatch(c -> Math.abs(c.born().toEpochDay() - born.toEpochDay()) > 290);
      if (fits && !born.isBefore(ELDEST.plusDays(90)) && born.isBefore(ELDEST.plusDays(DAYS))) {
        return born;
      }
    }
    return ELDEST.plusDays(90 + dice.below(DAYS - 90));
  }
}
