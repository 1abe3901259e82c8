package org.encompass.benchmarks.matching.world;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names families have and give.
final class Names {
  private static final double RARE_GIVEN_NAMES = 0.06;
  private static final int LAST_YEAR = 2020;
  private static final int MANY = 400;
  private static final double OTHER_SPELLING = 0.16;

  private final NameLists lists = new NameLists();
  private final Map<Heritage, NameStock> girls = new EnumMap<>(Heritage.class);
  private final Map<Heritage, NameStock> boys = new EnumMap<>(Heritage.class);
  private final Map<Heritage, NameStock> families = new EnumMap<>(Heritage.class);
  private final Map<Heritage, NameLists.Tail> tails = new EnumMap<>(Heritage.class);
  private final NameLists.Tail rareGirls = lists.tail("RARE", "girls");
  private final NameLists.Tail rareBoys = lists.tail("RARE", "boys");
  private final Map<String, NameStock> births;

  /// @param births how often which name was given in which year, if there is a file of it
  Names(Optional<Path> births) throws IOException {
    this.births = births.isPresent() ? NameLists.births(births.get()) : new HashMap<>();
    for (var heritage : Heritage.values()) {
      girls.put(heritage, NameStock.ranked(lists.list(heritage.name(), "girls")));
      boys.put(heritage, NameStock.ranked(lists.list(heritage.name(), "boys")));
      families.put(heritage, NameStock.ranked(lists.list(heritage.name(), "families")));
      tails.put(heritage, lists.tail(heritage.name(), "tail"));
    }
  }

  /// A first name for a child of the year.
  String given(Heritage heritage, boolean girl, int year, Dice dice) {
    var tradition = dice.chance(heritage.ownNames) ? heritage : Heritage.ENGLISH;
    if (tradition == Heritage.ENGLISH) {
      var counted = births.isEmpty() ? null : births.get(key(girl, year));
      if (counted != null) {
        return counted.draw(dice);
      }
      if (dice.chance(RARE_GIVEN_NAMES)) {
        return (girl ? rareGirls : rareBoys).draw(dice);
      }
    }
    return spelt(stock(tradition, girl).draw(dice), dice);
  }

  private static String key(boolean girl, int year) {
    return (girl ? "f" : "m") + Math.min(year, LAST_YEAR);
  }

  private NameStock stock(Heritage heritage, boolean girl) {
    return requireNonNull((girl ? girls : boys).get(heritage));
  }

  /// Parents and registrars spell one name in several ways.
  private String spelt(String name, Dice dice) {
    return dice.chance(OTHER_SPELLING) ? dice.of(lists.spellings(name)) : name;
  }

  String family(Heritage heritage, Dice dice) {
    return dice.chance(heritage.rareFamilies)
        ? requireNonNull(tails.get(heritage)).draw(dice)
        : spelt(family(heritage).draw(dice), dice);
  }

  private NameStock family(Heritage heritage) {
    return requireNonNull(families.get(heritage));
  }

  List<String> shortForms(String name) {
    return lists.shortForms(name);
  }

  List<String> spellings(String name) {
    return lists.spellings(name);
  }

  /// How many children of the whole country one would expect to bear this full name and to be born
  /// on the same day, from how common the names are.
  double namesakes(Heritage heritage, boolean girl, int year, String given, String family) {
    var counted = births.get(key(girl, year));
    double first =
        heritage == Heritage.ENGLISH && counted != null
            ? counted.share(given)
            : stock(heritage, girl).share(given) * heritage.ownNames;
    double last = family(heritage).share(family) * (1 - heritage.rareFamilies);
    return CHILDREN_A_DAY / 2 * heritage.share() * first * last;
  }

  private static final double CHILDREN_A_DAY = 9_000_000 / (14 * 365.25);

  /// A name that is easily taken for this one, of a brother or sister: Ella and Ellie, Jayden and
  /// Kayden. Never another spelling or a short form: nobody calls two children Rose and Rosie.
  String alike(String given, Heritage heritage, boolean girl, int year, Dice dice) {
    String other;
    int tries = 0;
    do {
      other = given(heritage, girl, year, dice);
    } while (oneName(given, other) || (!soundsAlike(given, other) && ++tries < MANY));
    return other;
  }

  /// Whether people take the two for one name: the same, with an accent or without, another
  /// spelling, or a short form.
  boolean oneName(String one, String other) {
    return spoken(one).equals(spoken(other))
        || spellings(one).contains(other)
        || shortForms(one).contains(other)
        || shortForms(other).contains(one);
  }

  /// Amaya and Amaia, Ceira and Keira, Sophie and Sofie, Lilly and Lily are one each.
  private static String spoken(String name) {
    return Spelling.withoutAccents(name)
        .toLowerCase(Locale.ROOT)
        .replace('y', 'i')
        .replace("ph", "f")
        .replaceAll("c(?!h)", "k")
        .replaceAll("(.)\\1", "$1");
  }

  private static boolean soundsAlike(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    boolean rhymes = one.length() > 4 && one.substring(1).equals(other.substring(1));
    return rhymes || (same >= 3 && Math.abs(one.length() - other.length()) <= 2);
  }
}
