package org.encompass.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Pieces of work a second, round by round.
public final class Rate {
  private final List<Double> rounds = new ArrayList<>();

  /// Does it once and remembers how quickly.
  public void time(int pieces, Runnable work) {
    var began = System.nanoTime();
    work.run();
    rounds.add(pieces * 1e9 / (System.nanoTime() - began));
  }

  public double median() {
    var sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /// Round by round how many times the other's.
  public Rate over(Rate other) {
    var ratio = new Rate();
    for (int i = 0; i < rounds.size(); i++) {
      ratio.rounds.add(rounds.get(i) / other.rounds.get(i));
    }
    return ratio;
  }

  /// The median, and the least to the most.
  public String withSpread(String format) {
    return (format + " (" + format + " to " + format + ")")
        .formatted(median(), Collections.min(rounds), Collections.max(rounds));
  }
}
