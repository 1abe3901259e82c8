package org.encompass.portal.search;

/// How many slips of the keys lie between two words: a letter too many, too few, wrong, or two
/// neighbours the wrong way round.
final class Slips {
  private Slips() {}

  /// That number, or one more than the most that is asked for.
  static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    var twoAgo = new int[other.length() + 1];
    var before = new int[other.length() + 1];
    var now = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int slips = Math.min(before[j], now[j - 1]) + 1;
        slips = Math.min(slips, before[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && swapped(one, i, other, j)) {
          slips = Math.min(slips, twoAgo[j - 2] + 1);
        }
        now[j] = slips;
        least = Math.min(least, slips);
      }
      if (least > most) {
        return most + 1;
      }
      var free = twoAgo;
      twoAgo = before;
      before = now;
      now = free;
    }
    return Math.min(before[other.length()], most + 1);
  }

  private static boolean swapped(String one, int i, String other, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
