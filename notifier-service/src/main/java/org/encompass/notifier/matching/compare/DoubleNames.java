package org.encompass.notifier.matching.compare;

import java.util.Arrays;

/// Compares names of which at least one has several words.
final class DoubleNames {
  static NameLevel compare(String a, String b, boolean given) {
    var joinedA = a.replace("-", "");
    var joinedB = b.replace("-", "");
    if (joinedA.equals(joinedB)) {
      return NameLevel.EXACT;
    }
    var wordsA = core(a.split("-"));
    var wordsB = core(b.split("-"));
    if (String.join("", wordsA).equals(String.join("", wordsB))
        || (!given
            && wordsA.length == wordsB.length
            && Arrays.equals(sorted(wordsA), sorted(wordsB)))) {
      return NameLevel.EXACT;
    }
    var whole = NameComparison.word(joinedA, joinedB, given);
    if (whole == NameLevel.VARIANT || whole == NameLevel.ONE_EDIT) {
      return whole;
    }
    var wordByWord = wordByWord(wordsA, wordsB, given);
    if (wordByWord == NameLevel.VARIANT || part(wordsA, wordsB, given)) {
      return wordByWord == NameLevel.VARIANT ? NameLevel.VARIANT : NameLevel.PART;
    }
    boolean bothDouble = wordsA.length > 1 && wordsB.length > 1;
    if (wordByWord == NameLevel.SIMILAR || (!bothDouble && whole == NameLevel.SIMILAR)) {
      return NameLevel.SIMILAR;
    }
    return nearlyPart(wordsA, wordsB, given) ? NameLevel.SIMILAR : NameLevel.DIFFERENT;
  }

  /// The words without particles, unless nothing would be left.
  private static String[] core(String[] words) {
    var core = new String[words.length];
    int kept = 0;
    for (var word : words) {
      if (!Generic.particle(word)) {
        core[kept++] = word;
      }
    }
    return kept == 0 || kept == words.length ? words : Arrays.copyOf(core, kept);
  }

  private static String[] sorted(String[] words) {
    var sorted = words.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /// The worst of the words' levels; two sisters called Lily-Mae and Ella-Mae are two.
  private static NameLevel wordByWord(String[] a, String[] b, boolean given) {
    if (a.length != b.length) {
      return NameLevel.DIFFERENT;
    }
    boolean variant = true;
    for (int i = 0; i < a.length; i++) {
      switch (NameComparison.word(a[i], b[i], given)) {
        case EXACT, VARIANT -> {}
        case ONE_EDIT, SIMILAR -> variant = false;
        case PART, INITIAL, DIFFERENT, MISSING -> {
          return NameLevel.DIFFERENT;
        }
      }
    }
    return variant ? NameLevel.VARIANT : NameLevel.SIMILAR;
  }

  /// Family names share a telling word; of given names the shorter is wholly in the longer.
  private static boolean part(String[] a, String[] b, boolean given) {
    var shorter = a.length <= b.length ? a : b;
    var longer = a.length <= b.length ? b : a;
    int shared = 0;
    boolean telling = false;
    for (var word : shorter) {
      if (in(longer, word, given)) {
        shared++;
        telling |= word.length() >= 3 && !Generic.is(word);
      }
    }
    return telling && (!given || (shared == shorter.length && shared < longer.length));
  }

  private static boolean in(String[] words, String word, boolean given) {
    for (var other : words) {
      if (other.equals(word) || (given && Variants.same(other, word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean nearlyPart(String[] a, String[] b, boolean given) {
    if (given && a.length > 1 && b.length > 1) {
      return false;
    }
    for (var word : a) {
      for (var other : b) {
        if (word.length() >= 5
            && other.length() >= 5
            && !Generic.is(word)
            && !Generic.is(other)
            && Edits.within(word, other, 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private DoubleNames() {}
}
