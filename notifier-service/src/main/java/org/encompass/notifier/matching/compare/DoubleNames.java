package org.encompass.notifier.matching.compare;

import java.util.Arrays;

/// Compares names of which at least one has several words. What costs least is asked first.
final class DoubleNames {
  static NameLevel compare(Spelling a, Spelling b, boolean given) {
    if (a.joined().is(b.joined())) {
      return NameLevel.EXACT;
    }
    var wordsA = a.core();
    var wordsB = b.core();
    if (letters(wordsA) == letters(wordsB)
        && (inOne(wordsA).equals(inOne(wordsB)) || (!given && reordered(wordsA, wordsB)))) {
      return NameLevel.EXACT;
    }
    var whole = Word.near(a.joined(), b.joined(), given);
    if (whole != NameLevel.DIFFERENT) {
      return whole;
    }
    if (variants(wordsA, wordsB, given)) {
      return NameLevel.VARIANT;
    }
    if (part(wordsA, wordsB, given)) {
      return NameLevel.PART;
    }
    boolean bothDouble = wordsA.length > 1 && wordsB.length > 1;
    return alike(wordsA, wordsB, given)
            || (!bothDouble && Word.compare(a.joined(), b.joined(), given) == NameLevel.SIMILAR)
            || nearlyPart(wordsA, wordsB, given)
        ? NameLevel.SIMILAR
        : NameLevel.DIFFERENT;
  }

  private static int letters(Word[] words) {
    int letters = 0;
    for (var word : words) {
      letters += word.length();
    }
    return letters;
  }

  private static String inOne(Word[] words) {
    var all = new StringBuilder();
    for (var word : words) {
      all.append(word.text);
    }
    return all.toString();
  }

  private static boolean reordered(Word[] a, Word[] b) {
    return a.length == b.length && Arrays.equals(sorted(a), sorted(b));
  }

  private static String[] sorted(Word[] words) {
    return Arrays.stream(words).map(word -> word.text).sorted().toArray(String[]::new);
  }

  private static boolean variants(Word[] a, Word[] b, boolean given) {
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (!a[i].is(b[i]) && Word.near(a[i], b[i], given) != NameLevel.VARIANT) {
        return false;
      }
    }
    return true;
  }

  /// Word by word; two sisters called Lily-Mae and Ella-Mae are two.
  private static boolean alike(Word[] a, Word[] b, boolean given) {
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (Word.compare(a[i], b[i], given) == NameLevel.DIFFERENT) {
        return false;
      }
    }
    return true;
  }

  /// Family names share a telling word; of given names the shorter is wholly in the longer.
  private static boolean part(Word[] a, Word[] b, boolean given) {
    var shorter = a.length <= b.length ? a : b;
    var longer = a.length <= b.length ? b : a;
    int shared = 0;
    boolean telling = false;
    for (var word : shorter) {
      if (in(longer, word, given)) {
        shared++;
        telling |= word.length() >= 3 && !Generic.is(word.text);
      }
    }
    return telling && (!given || (shared == shorter.length && shared < longer.length));
  }

  private static boolean in(Word[] words, Word word, boolean given) {
    for (var other : words) {
      if (other.is(word) || (given && Variants.same(other.text, word.text))) {
        return true;
      }
    }
    return false;
  }

  private static boolean nearlyPart(Word[] a, Word[] b, boolean given) {
    if (given && a.length > 1 && b.length > 1) {
      return false;
    }
    for (var word : a) {
      for (var other : b) {
        if (word.length() >= 5
            && other.length() >= 5
            && !Generic.is(word.text)
            && !Generic.is(other.text)
            && Edits.within(word.text, other.text, 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private DoubleNames() {}
}
