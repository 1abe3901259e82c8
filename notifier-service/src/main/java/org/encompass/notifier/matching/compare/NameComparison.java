package org.encompass.notifier.matching.compare;

import java.util.Collections;

/// Compares one name with one name.
public final class NameComparison {
  /// Two given names.
  public static NameLevel given(Name said, Name known) {
    if (said.joined().equals(known.joined())) {
      return NameLevel.EXACT;
    }
    if (Variants.of(said.joined()).contains(known.joined())) {
      return NameLevel.VARIANT;
    }
    return spelled(said, known);
  }

  /// Two family names.
  public static NameLevel family(Name said, Name known) {
    return said.joined().equals(known.joined()) ? NameLevel.EXACT : spelled(said, known);
  }

  private static NameLevel spelled(Name said, Name known) {
    if (said.joined().length() == 1 || known.joined().length() == 1) {
      return said.joined().charAt(0) == known.joined().charAt(0)
          ? NameLevel.INITIAL
          : NameLevel.DIFFERENT;
    }
    if (said.joined().length() > 3
        && known.joined().length() > 3
        && org.apache.commons.text.similarity.LevenshteinDistance.getDefaultInstance()
                .apply(said.joined(), known.joined())
            == 1) {
      return NameLevel.ONE_EDIT;
    }
    if (!Collections.disjoint(said.words(), known.words())) {
      return NameLevel.PART;
    }
    return Sound.of(said.joined()).equals(Sound.of(known.joined()))
            || new org.apache.commons.text.similarity.JaroWinklerSimilarity()
                    .apply(said.joined(), known.joined())
                > 0.88
        ? NameLevel.SIMILAR
        : NameLevel.DIFFERENT;
  }

  private NameComparison() {}
}
