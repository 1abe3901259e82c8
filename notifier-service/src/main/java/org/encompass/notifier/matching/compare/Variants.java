package org.encompass.notifier.matching.compare;

import java.util.Set;

/// Nicknames and other spellings of given names.
public final class Variants {
  /// The folded names that stand for the same name as this folded one.
  public static Set<String> of(String given) {
    return Set.of();
  }

  private Variants() {}
}
