package org.encompass.notifier.matching.compare;

import java.util.Arrays;

/// One word of a name with what comparing it needs, found out once and only if it is asked for: a
/// said word is compared with hundreds.
final class Word {
  /// How alike two words must look to count as similar (Jaro-Winkler).
  private static final double ALIKE = 0.88;

  /// How alike words of one or two sounds must look for the same sound to count.
  private static final double FAIRLY_ALIKE = 0.8;

  private static final double HARDLY_ALIKE = 0.7;

  private static final long UNHEARD = -1;

  final String text;
  private final long letters;
  private volatile long sound = UNHEARD;

  Word(String text) {
    this.text = text;
    letters = Edits.letters(text);
  }

  static Word[] of(String[] texts) {
    return Arrays.stream(texts).map(Word::new).toArray(Word[]::new);
  }

  boolean is(Word other) {
    return text.equals(other.text);
  }

  int length() {
    return text.length();
  }

  private long sound() {
    long known = sound;
    if (known == UNHEARD) {
      known = Sound.code(text);
      sound = known;
    }
    return known;
  }

  /// EXACT, VARIANT, ONE_EDIT, SIMILAR or DIFFERENT.
  static NameLevel compare(Word a, Word b, boolean given) {
    if (a.is(b)) {
      return NameLevel.EXACT;
    }
    var near = near(a, b, given);
    if (near != NameLevel.DIFFERENT) {
      return near;
    }
    return similar(a, b) ? NameLevel.SIMILAR : NameLevel.DIFFERENT;
  }

  /// VARIANT or ONE_EDIT, and DIFFERENT for all that is further apart; of words that differ.
  static NameLevel near(Word a, Word b, boolean given) {
    if (given && Variants.same(a.text, b.text)) {
      return NameLevel.VARIANT;
    }
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (shorter >= 4 && longer - shorter <= 1 && mayBeWithin(a, b, 1)) {
      return !given && Surnames.same(a.text, b.text) ? NameLevel.VARIANT : NameLevel.ONE_EDIT;
    }
    return NameLevel.DIFFERENT;
  }

  private static boolean mayBeWithin(Word a, Word b, int edits) {
    return onlyIn(a, b) <= edits && onlyIn(b, a) <= edits && Edits.within(a.text, b.text, edits);
  }

  /// How many different letters one of them has and the other has not.
  private static int onlyIn(Word a, Word b) {
    return Long.bitCount(a.letters & ~b.letters);
  }

  /// Of words that are not near.
  private static boolean similar(Word a, Word b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (longer == 3 && a.letters == b.letters && Edits.within(a.text, b.text, 1)) {
      return true; // two of three letters exchanged
    }
    if (shorter >= 7 && mayBeWithin(a, b, 2)) {
      return true;
    }
    boolean mayLookAlike = shorter >= 3 && mostAlike(a, b) >= ALIKE;
    return (mayLookAlike && Edits.jaroWinkler(a.text, b.text) >= ALIKE) || soundAlike(a, b);
  }

  /// What Jaro-Winkler cannot exceed, from the letters that only one of the words has.
  private static double mostAlike(Word a, Word b) {
    double matches = Math.min(a.length() - onlyIn(a, b), b.length() - onlyIn(b, a));
    double jaro = (matches / a.length() + matches / b.length() + 1) / 3;
    return a.text.charAt(0) == b.text.charAt(0) ? jaro + 0.4 * (1 - jaro) : jaro;
  }

  private static boolean soundAlike(Word a, Word b) {
    long code = a.sound();
    if (Sound.first(code) != Sound.first(b.text) || code != b.sound()) {
      return false;
    }
    return switch (Sound.length(code)) {
      case 0 -> false;
      case 1 -> Edits.jaroWinkler(a.text, b.text) >= FAIRLY_ALIKE;
      case 2 -> Edits.jaroWinkler(a.text, b.text) >= HARDLY_ALIKE;
      default -> true;
    };
  }
}
