package org.encompass.portal.access;

import java.security.SecureRandom;
import java.util.Locale;

/// What a colleague hands over in person or by telephone: twelve letters and digits that are not
/// mistaken for each other, 57 bits.
public record RecoveryCode(String value) {
  private static final String SIGNS = "23456789BCDFGHJKMNPQRTVWXYZ";
  private static final int LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// However it was typed.
  public RecoveryCode {
    value = value.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }

  /// A new one.
  public static RecoveryCode create() {
    var text = new StringBuilder();
    for (var sign = 0; sign < LENGTH; sign++) {
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return new RecoveryCode(text.toString());
  }

  /// As people read it out: "BCDF-2345-GHJK".
  public String spoken() {
    return value.replaceAll("(.{4})(?=.)", "$1-");
  }

  @Override
  public String toString() {
    return "RecoveryCode[withheld]";
  }
}
