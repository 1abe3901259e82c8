package org.encompass.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.encompass.benchmarks.matching.world.Case;
import org.encompass.benchmarks.matching.world.Stratum;
import org.encompass.notifier.matching.linkage.Answer;

/// Counts outcomes by stratum. Not for several threads; they count for themselves and are added.
final class Tally {
  private final Map<Stratum, long[]> counts = new EnumMap<>(Stratum.class);
  private final Map<Stratum, long[]> pupils = new EnumMap<>(Stratum.class);
  private final Map<Stratum, Map<String, Long>> reasons = new EnumMap<>(Stratum.class);
  private final List<Mistake> mistakes = new ArrayList<>();

  /// A child about whom the answer was wrong.
  record Mistake(long number, Stratum stratum, Outcome outcome) {}

  void add(Case child, Answer answer) {
    var outcome = Outcome.of(child, answer);
    row(child.stratum())[outcome.ordinal()]++;
    if (outcome == Outcome.WRONG || outcome == Outcome.HALF || outcome == Outcome.OVERLOOKED) {
      mistakes.add(new Mistake(child.number(), child.stratum(), outcome));
    }
    if (!child.truth().isEmpty() && outcome != Outcome.RIGHT && !answer.reasons().isEmpty()) {
      reasons
          .computeIfAbsent(child.stratum(), s -> new TreeMap<>())
          .merge(answer.reasons().getFirst(), 1L, Long::sum);
    }
    if (child.atSchool()) {
      atSchool(child.stratum())[outcome.ordinal()]++;
    }
  }

  private long[] row(Stratum stratum) {
    return counts.computeIfAbsent(stratum, s -> new long[Outcome.values().length]);
  }

  private long[] atSchool(Stratum stratum) {
    return pupils.computeIfAbsent(stratum, s -> new long[Outcome.values().length]);
  }

  void addAll(Tally other) {
    other.counts.forEach((stratum, row) -> sum(row(stratum), row));
    other.pupils.forEach((stratum, row) -> sum(atSchool(stratum), row));
    other.reasons.forEach(
        (stratum, codes) -> {
          var own = reasons.computeIfAbsent(stratum, s -> new TreeMap<>());
          codes.forEach((code, number) -> own.merge(code, number, Long::sum));
        });
    mistakes.addAll(other.mistakes);
    mistakes.sort((one, two) -> Long.compare(one.number(), two.number()));
  }

  private static void sum(long[] to, long[] from) {
    Arrays.setAll(to, i -> to[i] + from[i]);
  }

  long count(Stratum stratum, Outcome outcome) {
    return row(stratum)[outcome.ordinal()];
  }

  long total(Outcome outcome) {
    return counts.values().stream().mapToLong(row -> row[outcome.ordinal()]).sum();
  }

  /// Those with an automatic answer.
  long told() {
    return total(Outcome.RIGHT) + total(Outcome.WRONG) + total(Outcome.HALF);
  }

  /// Of the children on a roll in such strata, the share with such outcomes.
  double share(Predicate<Stratum> strata, Predicate<Outcome> outcomes) {
    long all = 0;
    long such = 0;
    for (var stratum : Stratum.values()) {
      var row = atSchool(stratum);
      for (var outcome : Outcome.values()) {
        all += strata.test(stratum) ? row[outcome.ordinal()] : 0;
        such += strata.test(stratum) && outcomes.test(outcome) ? row[outcome.ordinal()] : 0;
      }
    }
    return all == 0 ? 0 : (double) such / all;
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /// First reasons why a school or an authority that is there was not told at once.
  Map<String, Long> reasons(Stratum stratum) {
    return reasons.getOrDefault(stratum, Map.of());
  }
}
