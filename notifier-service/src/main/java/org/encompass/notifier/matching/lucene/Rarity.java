package org.encompass.notifier.matching.lucene;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// How much a word tells: the fewer schools have it in their name or place, the more bits.
final class Rarity {
  private final Map<String, Integer> entries = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final int all;

  Rarity(Collection<Entry> register) {
    all = Math.max(register.size(), 1);
    for (var entry : register) {
      var words = new HashSet<>(entry.name().telling());
      words.addAll(entry.place());
      words.forEach(word -> entries.merge(word, 1, Integer::sum));
      entry.place().forEach(word -> places.merge(word, 1, Integer::sum));
    }
  }

  double bits(String word) {
    return Math.log((all + 1.0) / entries.getOrDefault(word, 1)) / Math.log(2);
  }

  /// Whether schools have this word in their name or place; one alone may have mistyped it.
  boolean known(String word) {
    return entries.getOrDefault(word, 0) > 1;
  }

  /// Whether any school stands in a place of this name.
  boolean place(String word) {
    return places.containsKey(word);
  }
}
