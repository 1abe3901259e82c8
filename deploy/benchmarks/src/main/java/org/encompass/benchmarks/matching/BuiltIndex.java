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
/// @param worldSeconds for making the pupils up
record BuiltIndex(
    RollIndex index, Schoolbook register, long entries, double buildSeconds, double worldSeconds) {
  private static final int BATCH = 20_000;

  /// @param rows sees each row on its way
  static BuiltIndex of(Country country, Consumer<RollRow> rows) {
    var builder = new RollIndex.Builder();
    var register = new Schoolbook();
    long building = 0;
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
        building += fill(builder, batch);
        batch.clear();
      }
    }
    long before = System.nanoTime();
    var index = builder.build();
    long after = System.nanoTime();
    building += after - before;
    return new BuiltIndex(
        index, register, entries, building / 1e9, (after - start - building) / 1e9);
  }

  private static void take(
      RollEntry entry, Country country, Schoolbook register, List<RollRow> batch) {
    if (!register.knows(entry.urn())) {
      register.add(entry.urn(), country.school(entry.urn()));
    }
    batch.add(Translation.row(entry));
  }

  private static long fill(RollIndex.Builder builder, List<RollRow> batch) {
    long before = System.nanoTime();
    batch.forEach(builder::add);
    return System.nanoTime() - before;
  }

  /// Heap in use after the collector has been through it.
  static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
