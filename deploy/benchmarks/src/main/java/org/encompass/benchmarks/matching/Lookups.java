package org.encompass.benchmarks.matching;

import java.lang.management.ManagementFactory;
import java.util.Set;
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
  private static final int CHILDREN = 20_000;
  private static final int[] NONE = {};

  private Lookups() {}

  /// A lookup of a child, its close names included.
  public static Probe probe(Sought child, NameDictionary dictionary) {
    var given =
        Name.given(child.givenNames()).stream().findFirst().map(dictionary::close).orElse(NONE);
    var family = Name.family(child.familyName()).map(dictionary::close).orElse(NONE);
    return new Probe(given, family, child.born(), Postcodes.of(child.postcode()), Set.of());
  }

  /// Looks other children up than those who are decided about, half of them to warm up.
  ///
  /// @return lookups a second of one core's time
  static double aCpuSecond(Country country, RollIndex index) {
    var children =
        LongStream.rangeClosed(1, CHILDREN)
            .mapToObj(number -> Translation.report(country.child(-number)))
            .map(Report::child)
            .toList();
    var threads = ManagementFactory.getThreadMXBean();
    long rows = 0;
    long before = 0;
    for (int i = 0; i < CHILDREN; i++) {
      before = i == CHILDREN / 2 ? threads.getCurrentThreadCpuTime() : before;
      rows += index.candidates(probe(children.get(i), index.names())).length;
    }
    double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
    return rows == 0 ? 0 : CHILDREN / 2 / seconds;
  }
}
