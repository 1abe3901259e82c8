package org.encompass.notifier.desk;

import java.nio.charset.StandardCharsets;

/// Which passwords are taken. Public for this module's own sub-packages.
public final class Passwords {
  private static final int SHORTEST = 12;
  // bcrypt looks at no more bytes than these.
  private static final int LONGEST_BYTES = 72;

  /// Whether it is short enough to be hashed whole.
  public static boolean fits(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
  }

  /// Whether it may be chosen.
  public static boolean goodEnough(String password) {
    return password.length() >= SHORTEST && fits(password);
  }

  private Passwords() {}
}
