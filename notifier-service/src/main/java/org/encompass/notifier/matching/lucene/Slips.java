package org.encompass.notifier.matching.lucene;

/// Typing errors: a letter too many, too few, another, or two exchanged.
final class Slips {
  private static final int TWO_FROM = 8;
  private static final int ONE_FROM = 4;

  /// How many errors a word of this length may have and still be taken for the same.
  static int allowed(int length) {
    return length >= TWO_FROM ? 2 : length >= ONE_FROM ? 1 : 0;
  }

  /// The errors in a word that stands for a known one; negative if it is another word.
  static int in(String said, String known) {
    if (said.equals(known)) {
      return 0;
    }
    int allowed = allowed(Math.max(said.length(), known.length()));
    int slips = allowed == 0 ? 1 : between(said, known, allowed);
    return slips > allowed ? -1 : slips;
  }

  /// The number of errors between two words, or `most` + 1 if there are more.
  static int between(String one, String other, int most) {
    if (most < 0 || Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int errors = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          errors = Math.min(errors, before[j - 2] + 1);
        }
        row[j] = errors;
        least = Math.min(least, errors);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[other.length()], most + 1);
  }

  private Slips() {}
}
