package org.encompass.notifier.reference;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How far the rolls topic was read: for each partition the offset of the record to come. A
/// partition that is not named was not read.
public record Watermark(SortedMap<Integer, Long> next) {
  /// Nothing was read.
  public static final Watermark START = new Watermark(new TreeMap<>());

  public Watermark {
    next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
  }

  public static Watermark of(Map<Integer, Long> next) {
    return new Watermark(new TreeMap<>(next));
  }

  public long next(int partition) {
    return next.getOrDefault(partition, 0L);
  }

  /// Whether everything that the other one has read was read.
  public boolean reached(Watermark other) {
    return other.next.entrySet().stream().allMatch(e -> next(e.getKey()) >= e.getValue());
  }

  /// For explanations: `0:120 1:7`.
  public String text() {
    return next.entrySet().stream()
        .map(e -> e.getKey() + ":" + e.getValue())
        .collect(Collectors.joining(" "));
  }
}
