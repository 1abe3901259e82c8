package org.encompass.benchmarks.morning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// How long each kind of page took, as its reader waited.
final class Latencies {
  private static final double NANOS_A_MILLISECOND = 1e6;

  /// What is asked for, redirects included.
  enum Step {
    EMPTY("an empty page"),
    SIGN_IN("the sign-in page"),
    PASSWORD("password sent"),
    CODE("code sent: the morning page"),
    MORNING("the morning page again"),
    ALERT("an alert opened"),
    ACKNOWLEDGED("the alert acknowledged");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Map<Step, Queue<Long>> taken = new EnumMap<>(Step.class);

  Latencies() {
    for (var step : Step.values()) {
      taken.put(step, new ConcurrentLinkedQueue<>());
    }
  }

  <T> T time(Step step, Supplier<T> work) {
    var began = System.nanoTime();
    var result = work.get();
    of(step).add(System.nanoTime() - began);
    return result;
  }

  int count(Step step) {
    return of(step).size();
  }

  /// Milliseconds that so large a share of the readers did not wait longer than.
  double milliseconds(Step step, double share) {
    List<Long> sorted = of(step).stream().sorted().toList();
    int at = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(at, 0)) / NANOS_A_MILLISECOND;
  }

  private Queue<Long> of(Step step) {
    return taken.computeIfAbsent(step, any -> new ConcurrentLinkedQueue<>());
  }
}
