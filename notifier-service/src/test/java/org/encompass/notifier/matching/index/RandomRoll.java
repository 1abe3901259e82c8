package org.encompass.notifier.matching.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// Made-up rows in which much collides: few names, few days, few postcodes, and all that rolls
/// leave out or write oddly.
final class RandomRoll {
  private static final String[] SYLLABLES = {
    "an", "bel", "cor", "da", "el", "fin", "gra", "hu", "iv", "jo", "ka", "lo", "mi", "na", "ol",
    "pe", "ry", "sa", "th", "wen"
  };
  private static final String[] ODD = {
    "", "Łukasz", "李", "محمد", "O'Neill", "d'Arcy-Lo", "Anne-Marie", "de la Cruz", "X", "Jo Jo"
  };

  private final Random random;
  private final List<String> names = new ArrayList<>();

  RandomRoll(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      names.add(word() + (random.nextInt(3) == 0 ? "" : word()) + word());
    }
    names.addAll(List.of(ODD));
  }

  private String word() {
    return SYLLABLES[random.nextInt(SYLLABLES.length)];
  }

  List<RollRow> rows(int count) {
    var rows = new ArrayList<RollRow>();
    for (int i = 0; i < count; i++) {
      rows.add(row("p" + i));
    }
    return rows;
  }

  RollRow row(String pupilId) {
    var former = new ArrayList<String>();
    for (int i = random.nextInt(500) == 0 ? 40 : random.nextInt(20) / 18; i > 0; i--) {
      former.add(family());
    }
    return new RollRow(
        "" + (100_000 + random.nextInt(12)),
        pupilId,
        maybe("A" + random.nextInt(10_000)),
        given(),
        family(),
        random.nextInt(10) == 0 ? name() : null,
        random.nextInt(10) == 0 ? family() : null,
        former,
        born(),
        random.nextInt(5) == 0 ? null : Sex.values()[random.nextInt(3)],
        postcode(),
        maybe(random.nextInt(90) + " Made-up Street"),
        maybe("07700 900" + (100 + random.nextInt(900))),
        random.nextInt(20) == 0 ? Enrolment.SUBSIDIARY : Enrolment.MAIN,
        random.nextInt(9) == 0 ? null : LocalDate.of(2020, 9, 1).plusDays(random.nextInt(900)),
        random.nextInt(9) == 0 ? LocalDate.of(2027, 7, 20) : null);
  }

  String name() {
    var name = names.get(random.nextInt(1 + random.nextInt(names.size())));
    if (random.nextInt(12) == 0 && name.length() > 3) {
      int out = random.nextInt(name.length());
      return name.substring(0, out) + (random.nextBoolean() ? "" : "e") + name.substring(out + 1);
    }
    return name;
  }

  String given() {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1, 2 -> name();
      case 3, 4 -> name() + " " + name();
      default -> name() + " " + name() + " " + name();
    };
  }

  String family() {
    return random.nextInt(8) == 0 ? name() + "-" + name() : name();
  }

  @Nullable Birthday born() {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> new Birthday(20_120_101);
      case 2 -> new Birthday(19_000_101);
      case 3 -> new Birthday(20_990_231 + random.nextInt(3));
      default ->
          new Birthday(
              (2010 + random.nextInt(3)) * 10_000
                  + (1 + random.nextInt(6)) * 100
                  + 1
                  + random.nextInt(9));
    };
  }

  @Nullable String postcode() {
    return switch (random.nextInt(10)) {
      case 0 -> null;
      case 1 -> "" + random.nextInt(50);
      case 2 -> " zz" + random.nextInt(9) + "-9zz ";
      default -> "ZZ" + random.nextInt(40) + " " + random.nextInt(10) + "AA";
    };
  }

  int under(int bound) {
    return random.nextInt(bound);
  }

  private @Nullable String maybe(String value) {
    return random.nextInt(4) == 0 ? null : value;
  }
}
