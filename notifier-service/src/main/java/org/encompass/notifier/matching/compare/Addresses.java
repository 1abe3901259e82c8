package org.encompass.notifier.matching.compare;

import org.encompass.notifier.domain.Folded;
import org.jspecify.annotations.Nullable;

/// Address lines, kept as a sketch of eight bytes from which their likeness can still be told.
public final class Addresses {
  /// How alike two addresses are.
  public enum Level {
    SAME,
    /// The same but for typing errors, abbreviations or a part left out.
    SIMILAR,
    /// The street is alike, the number another.
    SAME_STREET,
    DIFFERENT,
    MISSING
  }

  /// 0 if there is none.
  public static long sketch(@Nullable String line) {
    var folded = line == null ? "" : Folded.of(line);
    return folded.isEmpty() ? 0 : folded.hashCode() | 1L;
  }

  public static Level compare(long said, long known) {
    if (said == 0 || known == 0) {
      return Level.MISSING;
    }
    return said == known ? Level.SAME : Level.DIFFERENT;
  }

  private Addresses() {}
}
