package org.encompass.benchmarks.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Messages a second, round by round.
final class Rate {
  private final List<Double> rounds = new ArrayList<>();

  void time(int messages, Runnable work) {
    var began = System.nanoTime();
    work.run();
    rounds.add(messages * 1e9 / (System.nanoTime() - began));
  }

  double median() {
    var sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /// Round by round how many times the other's.
  Rate over(Rate other) {
    var ratio = new Rate();
    for (int i = 0; i < rounds.size(); i++) {
      ratio.rounds.add(rounds.get(i) / other.rounds.get(i));
    }
    return ratio;
  }

  String withSpread(String format) {
    return (format + " (" + format + " to " + format + ")")
        .formatted(median(), Collections.min(rounds), Collections.max(rounds));
  }
}
