package org.encompass.schemas.wire;

import java.util.regex.Pattern;

/// The check letter of a unique pupil number (Department for Education, "Unique pupil numbers").
public final class UpnCheck {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final Pattern FORM =
      Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]", Pattern.DOTALL);

  /// Whether the first letter is the one that the twelve characters behind it ask for.
  public static boolean holds(String upn) {
    if (!hasForm(upn)) {
      return false;
    }
    int sum = 0;
    for (int i = 1; i < upn.length(); i++) {
      sum += (i + 1) * worth(upn.charAt(i));
    }
    return upn.charAt(0) == LETTERS.charAt(sum % LETTERS.length());
  }

  /// Whether it looks like one, whatever its first letter.
  public static boolean hasForm(String upn) {
    return FORM.matcher(upn).matches();
  }

  private static int worth(char character) {
    return Character.isDigit(character) ? character - '0' : LETTERS.indexOf(character);
  }

  private UpnCheck() {}
}
