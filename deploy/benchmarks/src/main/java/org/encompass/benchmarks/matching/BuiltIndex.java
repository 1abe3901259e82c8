package org.encompass.benchmarks.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.encompass.benchmarks.matching.world.Country;
import org.encompass.benchmarks.matching.world.RollEntry;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.index.RollRow;

/// The index over the rolls of a country, and how long it took.
///
/// @param entries of the rolls, guests among them
/// @param buildSeconds in the index alone
/// @param cpuSeconds of all threads meanwhile: what tells on a machine that others use too
/// @param worldSeconds for making the pupils up
record BuiltIndex(
    RollIndex index,
    Schoolbook register,
    long entries,
    double buildSeconds,
    double cpuSeconds,
    double worldSeconds) {
  private static final int BATCH = 20_000;

  /// @param rows sees each row on its way
  static BuiltIndex of(Country country, Consumer<RollRow> rows) {
    var builder = new RollIndex.Builder();
    var register = new Schoolbook();
    var building = new Stopwatch();
    long entries = 0;
    long start = System.nanoTime();
    var batch = new ArrayList<RollRow>(BATCH + 16);
    for (long household = 0; household < country.households(); household++) {
      for (var entry : country.roll(household)) {
        take(entry, country, register, batch);
      }
      if (batch.size() >= BATCH || household + 1 == country.households()) {
        batch.forEach(rows);
        entries += batch.size();
        building.run(() -> batch.forEach(builder::add));
        batch.clear();
      }
    }
    building.start();
    var index = builder.build();
    building.stop();
    double all = (System.nanoTime() - start) / 1e9;
    return new BuiltIndex(
        index,
        register,
        entries,
        building.seconds(),
        building.cpuSeconds(),
        all - building.seconds());
  }

  private static void take(
      RollEntry entry, Country country, Schoolbook register, List<RollRow> batch) {
    if (!register.knows(entry.urn())) {
      register.add(entry.urn(), country.school(entry.urn()));
    }
    batch.add(Translation.row(entry));
  }

  /// Heap in use after the collector has been through it.
  static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
