package org.encompass.benchmarks.matching.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names with how common they are.
final class NameStock {
  private final List<String> names;
  private final double[] upTo;
  private final Map<String, Double> shares = new HashMap<>();

  private NameStock(List<String> names, double[] weights) {
    this.names = names;
    this.upTo = new double[weights.length];
    double all = Arrays.stream(weights).sum();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] / all;
      upTo[i] = sum;
      shares.merge(names.get(i), weights[i] / all, Double::sum);
    }
  }

  /// Commonest first, ever rarer (Zipf and Mandelbrot).
  static NameStock ranked(List<String> names) {
    double[] weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 / Math.pow(i + 3.0, 0.95);
    }
    return new NameStock(names, weights);
  }

  static NameStock counted(Map<String, Integer> counts) {
    return new NameStock(
        List.copyOf(counts.keySet()),
        counts.values().stream().mapToDouble(Integer::doubleValue).toArray());
  }

  String draw(Dice dice) {
    int at = Arrays.binarySearch(upTo, dice.unit());
    return names.get(Math.min(names.size() - 1, at < 0 ? -at - 1 : at));
  }

  double share(String name) {
    return shares.getOrDefault(name, 0.0);
  }

  boolean has(String name) {
    return shares.containsKey(name);
  }
}
