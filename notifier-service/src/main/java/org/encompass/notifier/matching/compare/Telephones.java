package org.encompass.notifier.matching.compare;

import org.jspecify.annotations.Nullable;

/// Telephone numbers as they are compared: a short hash of the national number.
public final class Telephones {
  /// From 1 to 65,535; 0 if there is none.
  public static int hash(@Nullable String written) {
    var digits = written == null ? "" : written.replaceAll("\\D", "");
    if (digits.length() < 6) {
      return 0;
    }
    return Math.floorMod(digits.substring(Math.max(0, digits.length() - 9)).hashCode(), 65_535) + 1;
  }

  private Telephones() {}
}
