package org.encompass.shadow;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.shadow.Decision.Kind;

/// Counts decisions and their reasons.
final class Tally {
  private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
  private final Map<String, Long> reasons = new HashMap<>();

  void add(Decision decision) {
    kinds.merge(decision.kind(), 1L, Long::sum);
    if (decision.kind() != Kind.AUTO) {
      decision.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
    }
  }

  long of(Kind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  long all() {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Why not decided automatically, the most frequent first. A child may have several reasons.
  List<Map.Entry<String, Long>> reasons() {
    return reasons.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
