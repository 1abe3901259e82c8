package org.encompass.notifier.matching.compare;

/// Compares one name with one name.
public final class NameComparison {
  /// Two given names.
  public static NameLevel given(Name said, Name known) {
    return given(new Spelling(said), new Spelling(known));
  }

  /// Likewise, for whoever compares one with many.
  public static NameLevel given(Spelling said, Spelling known) {
    return compare(said, known, true);
  }

  /// Two family names.
  public static NameLevel family(Name said, Name known) {
    return family(new Spelling(said), new Spelling(known));
  }

  /// Likewise.
  public static NameLevel family(Spelling said, Spelling known) {
    return compare(said, known, false);
  }

  private static NameLevel compare(Spelling a, Spelling b, boolean given) {
    if (a.text.isEmpty() || b.text.isEmpty()) {
      return NameLevel.MISSING;
    }
    if (a.text.length() == 1 || b.text.length() == 1) {
      return a.text.charAt(0) == b.text.charAt(0) ? NameLevel.INITIAL : NameLevel.DIFFERENT;
    }
    if (a.text.equals(b.text)) {
      return NameLevel.EXACT;
    }
    return a.severalWords() || b.severalWords()
        ? DoubleNames.compare(a, b, given)
        : Word.compare(a.joined(), b.joined(), given);
  }

  private NameComparison() {}
}
