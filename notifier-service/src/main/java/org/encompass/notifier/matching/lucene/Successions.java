package org.encompass.notifier.matching.lucene;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.notifier.matching.linkage.RegisteredSchool;

/// Who took over from whom. A successor has a closed school's pupils, not its key adults.
final class Successions {
  private final Map<String, List<String>> ofClosed = new HashMap<>();

  Successions(Collection<RegisteredSchool> schools) {
    for (var school : schools) {
      if (!school.open() && !school.successorUrns().isEmpty()) {
        ofClosed.put(school.urn(), school.successorUrns());
      }
    }
  }

  /// The school itself if it is not closed or nobody succeeded it; else those who did, also after
  /// further closures. Never nothing.
  Set<String> now(String urn) {
    var now = new LinkedHashSet<String>();
    var seen = new LinkedHashSet<>(Set.of(urn));
    var left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      var next = left.remove();
      var successors = ofClosed.getOrDefault(next, List.of());
      if (successors.isEmpty()) {
        now.add(next);
      }
      successors.stream().filter(seen::add).forEach(left::add);
    }
    return now.isEmpty() ? Set.of(urn) : Set.copyOf(now);
  }
}
