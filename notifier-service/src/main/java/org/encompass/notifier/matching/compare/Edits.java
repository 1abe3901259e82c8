package org.encompass.notifier.matching.compare;

/// How far two spellings are apart. Nothing is allocated: these run hundreds of times a look-up.
final class Edits {
  /// Whether so few letters more, less, other, or neighbours exchanged make one of the other.
  static boolean within(String a, String b, int edits) {
    return Math.abs(a.length() - b.length()) <= edits && within(a, 0, b, 0, edits);
  }

  private static boolean within(String a, int i, String b, int j, int edits) {
    while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
      i++;
      j++;
    }
    int restA = a.length() - i;
    int restB = b.length() - j;
    if (restA == 0 || restB == 0) {
      return restA + restB <= edits;
    }
    if (edits == 0 || Math.abs(restA - restB) > edits) {
      return false;
    }
    return within(a, i + 1, b, j + 1, edits - 1)
        || within(a, i + 1, b, j, edits - 1)
        || within(a, i, b, j + 1, edits - 1)
        || (exchanged(a, i, b, j) && within(a, i + 2, b, j + 2, edits - 1));
  }

  private static boolean exchanged(String a, int i, String b, int j) {
    return i + 1 < a.length()
        && j + 1 < b.length()
        && a.charAt(i) == b.charAt(j + 1)
        && a.charAt(i + 1) == b.charAt(j);
  }

  /// The letters of a word as a set of bits; the top bit is the hyphen.
  static long letters(String word) {
    long set = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      set |= 1L << (c >= 'a' && c <= 'z' ? c - 'a' : c == '-' ? 63 : 26 + c % 37);
    }
    return set;
  }

  /// The likeness of Jaro and Winkler, from 0 to 1; 0 for words beyond 64 letters.
  static double jaroWinkler(String a, String b) {
    int lengthA = a.length();
    int lengthB = b.length();
    if (lengthA == 0 || lengthB == 0 || lengthA > 64 || lengthB > 64) {
      return 0;
    }
    int window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
    long matchedA = 0;
    long matchedB = 0;
    for (int i = 0; i < lengthA; i++) {
      int end = Math.min(lengthB - 1, i + window);
      for (int j = Math.max(0, i - window); j <= end; j++) {
        if ((matchedB >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
          matchedA |= 1L << i;
          matchedB |= 1L << j;
          break;
        }
      }
    }
    int matches = Long.bitCount(matchedA);
    if (matches == 0) {
      return 0;
    }
    int outOfOrder = outOfOrder(a, matchedA, b, matchedB) / 2;
    double m = matches;
    double jaro = (m / lengthA + m / lengthB + (m - outOfOrder) / m) / 3;
    return jaro < 0.7 ? jaro : jaro + 0.1 * commonPrefix(a, b) * (1 - jaro);
  }

  private static int outOfOrder(String a, long matchedA, String b, long matchedB) {
    int count = 0;
    long restB = matchedB;
    for (long restA = matchedA; restA != 0; restA &= restA - 1) {
      int i = Long.numberOfTrailingZeros(restA);
      int j = Long.numberOfTrailingZeros(restB);
      count += a.charAt(i) == b.charAt(j) ? 0 : 1;
      restB &= restB - 1;
    }
    return count;
  }

  private static int commonPrefix(String a, String b) {
    int end = Math.min(4, Math.min(a.length(), b.length()));
    int i = 0;
    while (i < end && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private Edits() {}
}
