package org.encompass.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.encompass.portal.testing.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The open state schools of England, searched for by people who slip: how many are found.
class RealSchoolsTest {
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");
  private static final int ASKED = 300;
  private static List<Listing> schools = List.of();
  private static SchoolIndex index = new SchoolIndex(List.of());

  @BeforeAll
  static void read() throws IOException {
    try (var lines = Files.lines(SharedData.file("gias/open-state-schools-england-2025.csv"))) {
      schools = lines.skip(1).map(RealSchoolsTest::school).toList();
    }
    index = new SchoolIndex(schools);
  }

  @Test
  void nameAndTownWithOneSlipFindTheSchool() {
    var chance = new Random(660);
    int first = 0;
    int amongTen = 0;
    for (int asked = 0; asked < ASKED; asked++) {
      var school = schools.get(chance.nextInt(schools.size()));
      var words = slip(school.name(), chance) + " " + school.town();
      var found = index.find(words, one -> true, 10);
      first += !found.isEmpty() && found.getFirst().urn().equals(school.urn()) ? 1 : 0;
      amongTen += found.contains(school) ? 1 : 0;
    }
    assertThat(first).isGreaterThan(ASKED * 90 / 100);
    assertThat(amongTen).isGreaterThan(ASKED * 97 / 100);
  }

  // In the longest word, at any letter.
  private static String slip(String name, Random chance) {
    var word = Collections.max(Words.of(name), Comparator.comparingInt(String::length));
    int at = chance.nextInt(word.length() - 1);
    var head = word.substring(0, at);
    var tail = word.substring(at + 1);
    var slipped =
        switch (chance.nextInt(4)) {
          case 0 -> head + tail;
          case 1 -> head + (char) ('a' + chance.nextInt(26)) + tail;
          case 2 -> head + word.charAt(at) + (char) ('a' + chance.nextInt(26)) + tail;
          default -> head + word.charAt(at + 1) + word.charAt(at) + tail.substring(1);
        };
    return String.join(" ", Words.of(name)).replace(word, slipped);
  }

  private static Listing school(String line) {
    var cells =
        CELL.matcher(line)
            .results()
            .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1))
            .toList();
    return new Listing(
        cells.get(0),
        cells.get(4),
        "OPEN",
        cells.get(6),
        cells.get(1),
        cells.get(2),
        cells.get(13),
        cells.get(3).isEmpty() ? null : "%4s".formatted(cells.get(3)).replace(' ', '0'));
  }
}
