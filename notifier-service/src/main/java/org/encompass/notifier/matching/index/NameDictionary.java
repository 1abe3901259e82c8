package org.encompass.notifier.matching.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Name;

/// Every name on the rolls under a number, with how many pupils bear it. A child's names are
// compared
/// with this once; pupils are then compared by number.
public final class NameDictionary {
  /// The number of no name.
  public static final int NONE = 0;

  private final List<String> texts = new ArrayList<>(List.of(""));
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Integer, Integer> given = new HashMap<>();
  private final Map<Integer, Integer> family = new HashMap<>();

  int add(Name name, boolean asGiven) {
    int id =
        ids.computeIfAbsent(
            name.text(),
            text -> {
              texts.add(text);
              return texts.size() - 1;
            });
    (asGiven ? given : family).merge(id, 1, Integer::sum);
    return id;
  }

  /// The number of a name; NONE if no pupil bears it.
  public int id(Name name) {
    return ids.getOrDefault(name.text(), NONE);
  }

  /// The highest number.
  public int size() {
    return texts.size() - 1;
  }

  public Name name(int id) {
    return new Name(texts.get(id));
  }

  /// How many pupils have it as (one of) their given names.
  public int asGiven(int id) {
    return given.getOrDefault(id, 0);
  }

  /// How many pupils have it as (one of) their family names.
  public int asFamily(int id) {
    return family.getOrDefault(id, 0);
  }

  /// The names that may be the same as this one: all that are EXACT, VARIANT, ONE_EDIT or PART of
  // it,
  /// or have its sound. Without the numbers of names that are only somewhat alike.
  public int[] close(Name name) {
    return IntStream.rangeClosed(1, size()).toArray();
  }
}
