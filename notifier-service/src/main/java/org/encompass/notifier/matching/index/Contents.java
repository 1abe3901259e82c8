package org.encompass.notifier.matching.index;

import java.util.List;

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

  Part holding(int row) {
    int at = 0;
    while (row >= parts.get(at).end()) {
      at++;
    }
    return parts.get(at);
  }
}
