package org.encompass.benchmarks.matching.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Keeps the rolls of its pupils, with the mistakes that school offices make: mostly right, because
/// a birth certificate was seen, but addresses grow old and names are keyed in once.
final class SchoolOffice {
  private static final double MISSPELT = 0.006;
  private static final double WRONG_BIRTHDAY = 0.0015;
  private static final double OLD_ADDRESS = 0.035;
  private static final double PREFERRED_WRITTEN = 0.5;
  private static final double FORMER_WRITTEN = 0.6;
  private static final double ACCENTS_LOST = 0.75;

  private final long seed;
  private final Households households;
  private final Spelling spelling;

  SchoolOffice(long seed, Households households) {
    this.seed = seed;
    this.households = households;
    this.spelling = new Spelling(households.names());
  }

  /// All entries about the child, of every school.
  List<RollEntry> entries(Child child) {
    var entries = new ArrayList<RollEntry>(child.places().size());
    for (int i = 0; i < child.places().size(); i++) {
      entries.add(entry(child, i));
    }
    return entries;
  }

  private RollEntry entry(Child child, int number) {
    var place = child.places().get(number);
    var dice = Dice.of(seed, child.household() * 64 + child.place(), 51 + number);
    var first = written(child.given().getFirst(), dice);
    var middles = child.given().subList(1, child.given().size());
    var given =
        middles.isEmpty() || dice.chance(0.2) ? first : first + " " + String.join(" ", middles);
    var home = home(child, dice);
    boolean hasAddress = dice.chance(0.985);
    return new RollEntry(
        Schools.urn(place.school()),
        child.household() + "-" + child.place(),
        child.pupilNumber(),
        styled(given, dice),
        styled(written(child.family(), dice), dice),
        preferred(child, dice),
        null,
        child.formerFamily() != null && dice.chance(FORMER_WRITTEN)
            ? List.of(child.formerFamily())
            : List.of(),
        dice.chance(WRONG_BIRTHDAY) ? Slips.date(child.born(), dice) : child.born(),
        dice.chance(0.995) ? child.sex() : null,
        hasAddress ? home.postcode() : null,
        hasAddress && dice.chance(0.93) ? home.addressLine() : null,
        dice.chance(0.75) ? home.telephone() : null,
        place.kind(),
        place.from(),
        place.to());
  }

  private Home home(Child child, Dice dice) {
    if (child.secondHome() != null && dice.chance(0.25)) {
      return child.secondHome();
    }
    if (dice.chance(OLD_ADDRESS)) {
      long town = child.household() / Places.TOWN * Places.TOWN;
      return households.home(town + dice.below(Places.TOWN));
    }
    return child.home();
  }

  private String written(String name, Dice dice) {
    return dice.chance(MISSPELT) ? spelling.mistaken(name, dice) : name;
  }

  private static String styled(String name, Dice dice) {
    var plain = dice.chance(ACCENTS_LOST) ? Spelling.withoutAccents(name) : name;
    return dice.chance(0.04) ? plain.toUpperCase(Locale.UK) : plain;
  }

  private static @Nullable String preferred(Child child, Dice dice) {
    return child.calledBy() != null && dice.chance(PREFERRED_WRITTEN) ? child.calledBy() : null;
  }
}
