package org.encompass.benchmarks.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.index.RollRow;
import org.jspecify.annotations.Nullable;

/// What one would write in an afternoon: pupils in a map by exact birthday, the best by the
/// Jaro-Winkler likeness of the full name. It does far less than the linkage (no other birthdays,
/// no postcodes, no probability) and is there to make speeds comparable between machines.
///
/// Only a few birthdays are held, so that it fits beside the index; each block is whole.
final class PlainSearch implements Consumer<RollRow> {
  private static final Set<Integer> BIRTHDAYS =
      new TreeSet<>(
          List.of(
              20090311, 20100614, 20110923, 20121205, 20130117, 20140420, 20150708, 20161030,
              20170225, 20180819, 20190502, 20201127));

  private final Map<Integer, List<RollRow>> byBirthday = new HashMap<>();

  @Override
  public void accept(RollRow row) {
    var born = row.born();
    if (born != null && BIRTHDAYS.contains(born.digits())) {
      byBirthday.computeIfAbsent(born.digits(), day -> new ArrayList<>()).add(row);
    }
  }

  void forget() {
    byBirthday.clear();
  }

  /// Pupils in a block.
  int block() {
    return byBirthday.values().stream().mapToInt(List::size).sum() / BIRTHDAYS.size();
  }

  /// Searches for the pupils themselves, again and again.
  ///
  /// @return searches a second of one core
  double speed() {
    var queries = byBirthday.values().stream().flatMap(rows -> rows.stream().limit(100)).toList();
    search(queries);
    long before = System.nanoTime();
    int found = search(queries);
    double seconds = (System.nanoTime() - before) / 1e9;
    return found == 0 ? 0 : queries.size() / seconds;
  }

  private int search(List<RollRow> queries) {
    int found = 0;
    for (var query : queries) {
      found += best(query) == null ? 0 : 1;
    }
    return found;
  }

  private @Nullable RollRow best(RollRow query) {
    var likeness = new JaroWinklerSimilarity();
    var name = name(query);
    RollRow best = null;
    double highest = 0.9;
    for (var row : byBirthday.getOrDefault(digits(query.born()), List.of())) {
      double alike = likeness.apply(name, name(row));
      if (alike > highest) {
        highest = alike;
        best = row;
      }
    }
    return best;
  }

  private static int digits(@Nullable Birthday born) {
    return born == null ? 0 : born.digits();
  }

  private static String name(RollRow row) {
    return row.givenNames() + " " + row.familyName();
  }
}
