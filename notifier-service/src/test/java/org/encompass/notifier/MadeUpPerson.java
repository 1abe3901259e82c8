package org.encompass.notifier;

import java.time.LocalDate;
import java.util.Random;
import org.encompass.notifier.Made.ChildMaker;

/// Names, a birthday and a postcode that are like nobody else's: the same ones for the same
/// number.
public record MadeUpPerson(String given, String family, LocalDate born, String postcode) {
  /// Numbers in a row would make people who are alike.
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  public MadeUpPerson(int number) {
    this(new Random(number * SPREAD), number);
  }

  private MadeUpPerson(Random random, int number) {
    this(
        name(random),
        name(random),
        born(random),
        "Y%c%d %dQX".formatted(letter(random, "ABDEHJ"), random.nextInt(60), number % 10));
  }

  /// Makes the child this person.
  public void into(ChildMaker child) {
    child.given = given;
    child.family = family;
    child.born = born;
    child.postcode = postcode;
  }

  /// Never the first of January, which a report that does not know the day would say.
  private static LocalDate born(Random random) {
    return LocalDate.ofYearDay(2011 + random.nextInt(5), 2 + random.nextInt(360));
  }

  private static String name(Random random) {
    var name = new StringBuilder().append(letter(random, "BDFGKLMNPRSTVZ"));
    for (int i = 0; i < 4; i++) {
      name.append(letter(random, "aeiou")).append(letter(random, "bdfgklmnprstvz"));
    }
    return name.toString();
  }

  private static char letter(Random random, String among) {
    return among.charAt(random.nextInt(among.length()));
  }
}
