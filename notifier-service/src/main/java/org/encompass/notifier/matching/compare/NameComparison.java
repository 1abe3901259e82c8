package org.encompass.notifier.matching.compare;

/// Compares one name with one name.
public final class NameComparison {
  /// How alike two words must look to count as similar (Jaro-Winkler).
  private static final double ALIKE = 0.88;

  /// How alike words of one or two sounds must look for the same sound to count.
  private static final double FAIRLY_ALIKE = 0.8;

  private static final double HARDLY_ALIKE = 0.7;

  /// Two given names.
  public static NameLevel given(Name said, Name known) {
    return compare(said.text(), known.text(), true);
  }

  /// Two family names.
  public static NameLevel family(Name said, Name known) {
    return compare(said.text(), known.text(), false);
  }

  private static NameLevel compare(String a, String b, boolean given) {
    if (a.isEmpty() || b.isEmpty()) {
      return NameLevel.MISSING;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? NameLevel.INITIAL : NameLevel.DIFFERENT;
    }
    if (a.equals(b)) {
      return NameLevel.EXACT;
    }
    long lettersA = Edits.letters(a);
    long lettersB = Edits.letters(b);
    return (lettersA | lettersB) < 0
        ? DoubleNames.compare(a, b, given)
        : word(a, lettersA, b, lettersB, given);
  }

  /// Two single words.
  static NameLevel word(String a, String b, boolean given) {
    return a.equals(b) ? NameLevel.EXACT : word(a, Edits.letters(a), b, Edits.letters(b), given);
  }

  private static NameLevel word(String a, long lettersA, String b, long lettersB, boolean given) {
    if (given && Variants.same(a, b)) {
      return NameLevel.VARIANT;
    }
    int onlyA = Long.bitCount(lettersA & ~lettersB);
    int onlyB = Long.bitCount(lettersB & ~lettersA);
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (shorter >= 4
        && longer - shorter <= 1
        && onlyA <= 1
        && onlyB <= 1
        && Edits.within(a, b, 1)) {
      return !given && Surnames.same(a, b) ? NameLevel.VARIANT : NameLevel.ONE_EDIT;
    }
    if (longer == 3 && (onlyA | onlyB) == 0 && Edits.within(a, b, 1)) {
      return NameLevel.SIMILAR; // two of three letters exchanged
    }
    if (shorter >= 7 && onlyA <= 2 && onlyB <= 2 && Edits.within(a, b, 2)) {
      return NameLevel.SIMILAR;
    }
    boolean mayLookAlike = shorter >= 3 && mostAlike(a, onlyA, b, onlyB) >= ALIKE;
    return (mayLookAlike && Edits.jaroWinkler(a, b) >= ALIKE) || soundAlike(a, b)
        ? NameLevel.SIMILAR
        : NameLevel.DIFFERENT;
  }

  /// What Jaro-Winkler cannot exceed, from the letters that only one of the words has.
  private static double mostAlike(String a, int onlyA, String b, int onlyB) {
    double matches = Math.min(a.length() - onlyA, b.length() - onlyB);
    double jaro = (matches / a.length() + matches / b.length() + 1) / 3;
    return a.charAt(0) == b.charAt(0) ? jaro + 0.4 * (1 - jaro) : jaro;
  }

  private static boolean soundAlike(String a, String b) {
    if (Sound.first(a) != Sound.first(b)) {
      return false;
    }
    long code = Sound.code(a);
    if (code != Sound.code(b)) {
      return false;
    }
    return switch (Sound.length(code)) {
      case 0 -> false;
      case 1 -> Edits.jaroWinkler(a, b) >= FAIRLY_ALIKE;
      case 2 -> Edits.jaroWinkler(a, b) >= HARDLY_ALIKE;
      default -> true;
    };
  }

  private NameComparison() {}
}
