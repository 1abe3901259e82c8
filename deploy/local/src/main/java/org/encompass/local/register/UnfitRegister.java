package org.encompass.local.register;

/// A register among whose schools no night can be made up; says why in a line.
public final class UnfitRegister extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnfitRegister(String why) {
    super(why);
  }

  UnfitRegister(String why, Exception cause) {
    super(why, cause);
  }
}
