package org.encompass.benchmarks.matching;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.encompass.benchmarks.matching.world.Country;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.index.NameDictionary;
import org.encompass.notifier.matching.index.Probe;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Report;
import org.encompass.notifier.matching.linkage.Sought;

/// What the index alone does for a child, as a database would be asked: the names that are close to
/// its first given name and its family name, and the rows that may be it. No name is remembered
/// from one child to the next, which the live path does; nothing is weighed or decided.
public final class Lookups {
  private static final int CHILDREN = 10_000;
  private static final int ROUNDS = 9;
  private static final int[] NONE = {};

  /// Lookups a second of one core's time: the machine has neighbours, so several rounds are run.
  ///
  /// @param rounds an odd number of them, the slowest first
  record Speed(double[] rounds) {
    /// That of the round in the middle.
    double median() {
      return rounds[rounds.length / 2];
    }

    /// With the slowest and the fastest round.
    String words() {
      return "%,.0f (%,.0f to %,.0f)".formatted(median(), rounds[0], rounds[rounds.length - 1]);
    }
  }

  private Lookups() {}

  /// A lookup of a child, its close names included.
  public static Probe probe(Sought child, NameDictionary dictionary) {
    var given =
        Name.given(child.givenNames()).stream().findFirst().map(dictionary::close).orElse(NONE);
    var family = Name.family(child.familyName()).map(dictionary::close).orElse(NONE);
    return new Probe(given, family, child.born(), Postcodes.of(child.postcode()), Set.of());
  }

  /// Looks other children up than those who are decided about, after as many to warm up as each
  /// round has.
  static Speed aCpuSecond(Country country, RollIndex index) {
    round(country, index, 0);
    return new Speed(
        IntStream.rangeClosed(1, ROUNDS)
            .mapToDouble(number -> round(country, index, number))
            .sorted()
            .toArray());
  }

  private static double round(Country country, RollIndex index, long number) {
    var children =
        LongStream.rangeClosed(number * CHILDREN + 1, (number + 1) * CHILDREN)
            .mapToObj(child -> Translation.report(country.child(-child)))
            .map(Report::child)
            .toList();
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    long rows = 0;
    for (var child : children) {
      rows += index.candidates(probe(child, index.names())).length;
    }
    double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
    return rows == 0 ? 0 : CHILDREN / seconds;
  }
}
