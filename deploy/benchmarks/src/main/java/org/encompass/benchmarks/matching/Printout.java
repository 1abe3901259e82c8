package org.encompass.benchmarks.matching;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.encompass.benchmarks.Report;
import org.encompass.benchmarks.matching.world.Stratum;

/// Prints what was measured, each figure with its limit.
final class Printout extends Report {
  private static final double WRONG_BOUND = 3;
  private static final int EXAMPLES = 3;

  Printout(PrintStream out) {
    super(out);
  }

  void strata(Tally tally) {
    print("%n%-16s %9s", "stratum", "children");
    for (var outcome : Outcome.values()) {
      print(" %19s", outcome.title);
    }
    print("  why not told at once%n");
    for (var stratum : Stratum.values()) {
      row(tally, stratum);
    }
    print("%-16s %9d", "all", all(tally));
    for (var outcome : Outcome.values()) {
      print(" %19d", tally.total(outcome));
    }
    print("%n");
    print("%n");
  }

  private static long all(Tally tally) {
    long sum = 0;
    for (var outcome : Outcome.values()) {
      sum += tally.total(outcome);
    }
    return sum;
  }

  private void row(Tally tally, Stratum stratum) {
    long sum = 0;
    for (var outcome : Outcome.values()) {
      sum += tally.count(stratum, outcome);
    }
    print("%-16s %9d", stratum, sum);
    for (var outcome : Outcome.values()) {
      print(" %19d", tally.count(stratum, outcome));
    }
    print("  %s%n", most(tally.reasons(stratum)));
  }

  private static String most(Map<String, Long> reasons) {
    double all = reasons.values().stream().mapToLong(Long::longValue).sum();
    return reasons.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(6)
        .map(e -> "%s %.0f%%".formatted(e.getKey(), 100 * e.getValue() / all))
        .collect(Collectors.joining(", "));
  }

  void decisions(Tally tally) {
    long told = tally.told();
    long wrong = tally.total(Outcome.WRONG) + tally.total(Outcome.HALF);
    limit(
        "wrong of those told without a person",
        "%d of %,d".formatted(wrong, told),
        "0",
        wrong == 0);
    line(
        "%-44s %24s",
        "95 % bound of the share that is wrong",
        wrong == 0 && told > 0 ? "%.1e (3/n)".formatted(WRONG_BOUND / told) : "-");
    double auto = tally.share(Stratum::ordinary, outcome -> outcome == Outcome.RIGHT);
    limit(
        "told without a person, on a roll, ordinary",
        "%.2f %%".formatted(100 * auto),
        ">= 75 %",
        auto >= 0.75);
    line(
        "%-44s %24s",
        "the same over all strata",
        "%.2f %%".formatted(100 * tally.share(any -> true, outcome -> outcome == Outcome.RIGHT)));
    double five = tally.share(Stratum::ordinary, Printout::found);
    limit(
        "right school told or among five, ordinary",
        "%.4f".formatted(five),
        ">= 0.99",
        five >= .99);
    line(
        "%-44s %24s",
        "the same over all strata", "%.4f".formatted(tally.share(any -> true, Printout::found)));
    line("%-44s %24d", "of the wrong: told one school of two", tally.total(Outcome.HALF));
    line("%-44s %24d", "overlooked", tally.total(Outcome.OVERLOOKED));
  }

  private static boolean found(Outcome outcome) {
    return outcome == Outcome.RIGHT || outcome == Outcome.LISTED;
  }

  /// Every wrong answer, and of the overlooked children the first few of a stratum.
  void mistakes(Tally tally, Options options) {
    var overlooked = new EnumMap<Stratum, Integer>(Stratum.class);
    for (var mistake : tally.mistakes()) {
      boolean wrong = mistake.outcome().wrong();
      if (wrong || overlooked.merge(mistake.stratum(), 1, Integer::sum) <= EXAMPLES) {
        line(
            "%s %s: deploy/benchmarks/matching --pupils %d --seed %d%s --only %d",
            mistake.outcome(),
            mistake.stratum(),
            options.pupils(),
            options.seed(),
            options.births().map(file -> " --births " + file).orElse(""),
            mistake.number());
      }
    }
  }
}
