package org.encompass.notifier.matching.linkage;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.NameComparison;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Spelling;
import org.encompass.notifier.matching.index.NameDictionary;

/// A name that was said, compared once with the names on the rolls. Pupils are compared with it
/// by the numbers of their names.
final class Neighbourhood {
  /// Whether names are compared as given or as family names.
  enum Kind {
    GIVEN,
    FAMILY;

    NameLevel compare(Spelling said, Spelling known) {
      return switch (this) {
        case GIVEN -> NameComparison.given(said, known);
        case FAMILY -> NameComparison.family(said, known);
      };
    }

    ToIntFunction<Integer> bearers(NameDictionary names) {
      return switch (this) {
        case GIVEN -> names::asGiven;
        case FAMILY -> names::asFamily;
      };
    }
  }

  private final Name said;
  private final Spelling spelling;
  private final Kind kind;
  private final NameDictionary names;
  private final int[] close;
  private final int[] sorted;
  private final NameLevel[] levels;
  private final long[] bearers = new long[NameLevel.values().length];

  Neighbourhood(Name said, Kind kind, NameDictionary names) {
    this.said = said;
    spelling = new Spelling(said);
    this.kind = kind;
    this.names = names;
    close = names.close(said);
    sorted = close.clone();
    Arrays.sort(sorted);
    levels = new NameLevel[sorted.length];
    var count = kind.bearers(names);
    for (int i = 0; i < sorted.length; i++) {
      levels[i] = compared(sorted[i]);
      bearers[levels[i].ordinal()] += count.applyAsInt(sorted[i]);
    }
  }

  private NameLevel compared(int number) {
    return kind.compare(spelling, new Spelling(names.name(number)));
  }

  Name said() {
    return said;
  }

  /// The numbers that are worth looking for, best first.
  int[] close() {
    return close;
  }

  boolean isClose(int number) {
    return Arrays.binarySearch(sorted, number) >= 0;
  }

  /// The numbers of names that stand so to what was said.
  IntStream close(Predicate<NameLevel> levels) {
    return IntStream.of(close).filter(number -> levels.test(level(number)));
  }

  /// How the name with this number stands to what was said.
  NameLevel level(int number) {
    if (number == NameDictionary.NONE) {
      return NameLevel.MISSING;
    }
    int at = Arrays.binarySearch(sorted, number);
    return at >= 0 ? levels[at] : compared(number);
  }

  /// How many pupils bear a name of this level.
  long bearers(NameLevel level) {
    return bearers[level.ordinal()];
  }
}
