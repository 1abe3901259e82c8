package org.encompass.notifier.matching.index;

import java.util.List;
import java.util.function.ToIntFunction;

/// What an index is made of.
///
/// @param parts the slice of the last build first, then what came later
record Contents(
    NameDictionary names,
    Catalogue postcodes,
    Catalogue schools,
    Assembly.Districts districts,
    List<Part> parts) {
  Part base() {
    return parts.getFirst();
  }

  /// Of all parts.
  int sum(ToIntFunction<Part> count) {
    return parts.stream().mapToInt(count).sum();
  }

  Part holding(int row) {
    int at = 0;
    while (row >= parts.get(at).end()) {
      at++;
    }
    return parts.get(at);
  }
}
