package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.encompass.notifier.matching.compare.Addresses.Level;
import org.junit.jupiter.api.Test;

/// How often address sketches tell the truth on the public FEBRL sets (made-up Australians).
class PublicAddressesTest {
  private record Line(String set, String person, long sketch) {}

  @Test
  void strangersAreDifferentAndTypingErrorsAreForgiven() throws IOException {
    var shared = System.getProperty("encompass.shared");
    assumeTrue(shared != null, "the property encompass.shared names no folder of public data");
    var folder = Path.of(shared, "data/linkage");
    assumeTrue(
        Files.exists(folder.resolve("dataset3.csv")),
        "no data/linkage/dataset3.csv in the folder encompass.shared");
    var lines = new ArrayList<Line>();
    for (var set : List.of("dataset1.csv", "dataset2.csv", "dataset3.csv")) {
      for (var row : Files.readAllLines(folder.resolve(set)).stream().skip(1).toList()) {
        var cells = row.split(",", -1);
        var line = String.join(" ", cells[3], cells[4], cells[5], cells[6]);
        lines.add(new Line(set, cells[0].split("-")[1], Addresses.sketch(line)));
      }
    }
    var one = new EnumMap<Level, Integer>(Level.class);
    var two = new EnumMap<Level, Integer>(Level.class);
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        if (onePerson(lines.get(i), lines.get(j))) {
          count(one, lines.get(i), lines.get(j));
        }
      }
    }
    var random = new Random(11);
    for (int n = 0; n < 1_000_000; n++) {
      var a = lines.get(random.nextInt(lines.size()));
      var b = lines.get(random.nextInt(lines.size()));
      if (!onePerson(a, b) && !a.equals(b)) {
        count(two, a, b);
      }
    }
    // In part, one stranger in thirty agrees: that level says little.
    assertThat(share(two, Level.PARTLY)).as("strangers: %s", two).isLessThan(0.04);
    assertThat(share(two, Level.PARTLY) + share(two, Level.DIFFERENT) + share(two, Level.MISSING))
        .as("strangers: %s", two)
        .isGreaterThan(0.999);
    assertThat(share(one, Level.SAME) + share(one, Level.NEARLY_SAME) + share(one, Level.SIMILAR))
        .as("one person: %s", one)
        .isGreaterThan(0.77);
    assertThat(share(one, Level.DIFFERENT)).as("one person: %s", one).isLessThan(0.08);
  }

  private static boolean onePerson(Line a, Line b) {
    return a.person().equals(b.person()) && a.set().equals(b.set());
  }

  private static void count(Map<Level, Integer> counts, Line a, Line b) {
    counts.merge(Addresses.compare(a.sketch(), b.sketch()), 1, Integer::sum);
  }

  private static double share(Map<Level, Integer> counts, Level level) {
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.getOrDefault(level, 0) / all;
  }
}
