package org.encompass.notifier.matching.compare;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Postcodes of any shape, as they are compared: letters and digits only, upper case.
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

  /// The form in which postcodes are numbered; "" if there is none.
  public static String of(@Nullable String written) {
    return written == null ? "" : written.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
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
    if (org.apache.commons.text.similarity.LevenshteinDistance.getDefaultInstance()
            .apply(said, known)
        == 1) {
      return Level.ONE_EDIT;
    }
    return !district(said).isEmpty() && district(said).equals(district(known))
        ? Level.DISTRICT
        : Level.DIFFERENT;
  }

  private Postcodes() {}
}
