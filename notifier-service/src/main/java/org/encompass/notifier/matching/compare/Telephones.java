package org.encompass.notifier.matching.compare;

import org.jspecify.annotations.Nullable;

/// Telephone numbers as they are compared: a short hash of the national number.
public final class Telephones {
  private static final int FEWEST_DIGITS = 6;

  /// From 1 to 65,535; 0 if there is none. The same for 07700 900123, +44 (0)7700 900123 and 0044
  /// 7700 900123.
  public static int hash(@Nullable String written) {
    if (written == null) {
      return 0;
    }
    var digits = digits(written);
    int start = nationalStart(digits);
    if (digits.length() - start < FEWEST_DIGITS || allTheSame(digits, start)) {
      return 0;
    }
    int hash = 0;
    for (int i = start; i < digits.length(); i++) {
      hash = hash * 31 + digits.charAt(i);
    }
    return Math.floorMod(hash * 0x9E3779B1, 65_535) + 1;
  }

  private static CharSequence digits(String written) {
    var digits = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits;
  }

  /// Behind noughts, 44 and the nought that some write after it.
  private static int nationalStart(CharSequence digits) {
    int start = behindNoughts(digits, 0);
    boolean britain =
        digits.length() - start >= 11
            && digits.charAt(start) == '4'
            && digits.charAt(start + 1) == '4';
    return britain ? behindNoughts(digits, start + 2) : start;
  }

  private static int behindNoughts(CharSequence digits, int from) {
    int start = from;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return start;
  }

  /// Written for want of a number, as 99999 999999.
  private static boolean allTheSame(CharSequence digits, int start) {
    for (int i = start + 1; i < digits.length(); i++) {
      if (digits.charAt(i) != digits.charAt(start)) {
        return false;
      }
    }
    return true;
  }

  private Telephones() {}
}
