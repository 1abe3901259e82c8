package org.encompass.notifier.matching.compare;

import org.jspecify.annotations.Nullable;

/// Postcodes of any shape, as they are compared: letters and digits only, upper case. In British
/// ones O and 0, I and 1 are told apart by their places.
public final class Postcodes {
  /// How alike two postcodes are.
  public enum Level {
    SAME,
    /// One character is another, or two neighbours are exchanged.
    ONE_EDIT,
    /// The same district: all but the last three characters of a British one.
    DISTRICT,
    DIFFERENT,
    MISSING
  }

  /// Where the Office for National Statistics puts people of no fixed abode.
  private static final String NOWHERE = "ZZ99";

  /// The form in which postcodes are numbered; "" if there is none ("unknown", "NFA").
  public static String of(@Nullable String written) {
    if (written == null) {
      return "";
    }
    var kept = new char[written.length()];
    int length = 0;
    int digits = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      char upper = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
      if ((upper >= 'A' && upper <= 'Z') || (upper >= '0' && upper <= '9')) {
        kept[length++] = upper;
        digits += upper <= '9' ? 1 : 0;
      }
    }
    var postcode = new String(kept, 0, length);
    if (length >= 5 && length <= 7 && length - digits >= 2) {
      postcode = inPlace(kept, length, postcode);
    }
    return (digits == 0 && postcode.chars().noneMatch(Character::isDigit))
            || postcode.startsWith(NOWHERE)
        ? ""
        : postcode;
  }

  /// The British postcode that is meant, or else what was written.
  private static String inPlace(char[] kept, int length, String written) {
    int inward = length - 3;
    kept[0] = letter(kept[0]);
    if (inward > 2 && kept[1] == '0') {
      kept[1] = 'O'; // no district begins with nought
    } else if (inward == 2 || kept[1] == 'I') {
      kept[1] = digit(kept[1]); // no area has I in the second place
    }
    for (int i = 2; i < inward; i++) {
      kept[i] = digit(kept[i]);
    }
    kept[inward] = digit(kept[inward]);
    kept[inward + 1] = letter(kept[inward + 1]);
    kept[inward + 2] = letter(kept[inward + 2]);
    return british(kept, inward) ? new String(kept, 0, length) : written;
  }

  private static char letter(char c) {
    return c == '0' ? 'O' : c == '1' ? 'I' : c;
  }

  private static char digit(char c) {
    return c == 'O' ? '0' : c == 'I' ? '1' : c;
  }

  private static boolean british(char[] c, int inward) {
    int at = isLetter(c[1]) ? 2 : 1;
    return isLetter(c[0])
        && at < inward
        && !isLetter(c[at])
        && inward <= at + 2
        && !isLetter(c[inward])
        && isLetter(c[inward + 1])
        && isLetter(c[inward + 2]);
  }

  private static boolean isLetter(char c) {
    return c > '9';
  }

  /// The part that names a district; "" if it is too short to have one.
  public static String district(String postcode) {
    return postcode.length() < 5 ? "" : postcode.substring(0, postcode.length() - 3);
  }

  public static Level compare(String said, String known) {
    if (said.isEmpty() || known.isEmpty()) {
      return Level.MISSING;
    }
    if (said.equals(known)) {
      return Level.SAME;
    }
    if (Math.min(said.length(), known.length()) >= 4 && Edits.within(said, known, 1)) {
      return Level.ONE_EDIT;
    }
    return sameDistrict(said, known) ? Level.DISTRICT : Level.DIFFERENT;
  }

  /// One of them may be no more than a district.
  private static boolean sameDistrict(String a, String b) {
    int end = Math.max(a.length(), b.length()) - 3;
    return end >= 2
        && (a.length() == b.length() || Math.min(a.length(), b.length()) == end)
        && a.regionMatches(0, b, 0, end);
  }

  private Postcodes() {}
}
