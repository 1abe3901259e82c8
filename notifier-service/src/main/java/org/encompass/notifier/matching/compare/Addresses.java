package org.encompass.notifier.matching.compare;

import org.jspecify.annotations.Nullable;

/// Address lines, kept as a sketch of eight bytes from which their likeness can still be told.
///
/// Eight bits are the house number; for each of 28 orders, two bits are the piece of a word that
/// comes first in it (minhash). The share of orders that agree tells what share of their pieces two
/// lines have in common.
public final class Addresses {
  /// How alike two addresses are.
  public enum Level {
    /// The same number and the same words.
    SAME,
    /// The same number and nearly all of the words: a slip of the pen or two.
    NEARLY_SAME,
    /// The same but for several typing errors, abbreviations or a part left out.
    SIMILAR,
    /// The street is alike, the number another.
    SAME_STREET,
    /// Some of the words, or the number with few of them.
    PARTLY,
    DIFFERENT,
    MISSING;

    /// Whether it is the same home, slips of the pen allowed.
    public boolean agrees() {
      return switch (this) {
        case SAME, NEARLY_SAME, SIMILAR -> true;
        case SAME_STREET, PARTLY, DIFFERENT, MISSING -> false;
      };
    }
  }

  private static final int ORDERS = 28;
  private static final long LOW_BITS = 0x0055_5555_5555_5555L;
  private static final int NUMBER_SHIFT = 56;

  /// Of 28 orders, how many may disagree if the house numbers agree, if one is missing, and if they
  /// are two. Chosen on public test sets: together they let through fewer than one in a thousand
  /// pairs of addresses that have nothing to do with one another.
  private static final int WITH_NUMBER = 15;

  /// Strangers come so near by chance once in a hundred million pairs.
  private static final int NEARLY = 10;

  private static final int WITHOUT_NUMBER = 13;
  private static final int OTHER_NUMBER = 11;
  private static final int PARTLY = 15;
  private static final int PARTLY_WITH_NUMBER = 19;

  private static final long[] FACTORS = factors();

  /// 0 if there is none.
  public static long sketch(@Nullable String line) {
    if (line == null) {
      return 0;
    }
    var words = AddressWords.of(line);
    if (words.pieces() == 0) {
      return 0;
    }
    long sketch = words.number() == 0 ? 0 : (words.number() % 255L + 1) << NUMBER_SHIFT;
    for (int order = 0; order < ORDERS; order++) {
      long first = Long.MAX_VALUE;
      for (int i = 0; i < words.pieces(); i++) {
        first = Math.min(first, (words.piece(i) * FACTORS[order]) >>> 1);
      }
      sketch |= (AddressWords.mix(first) & 3) << (2 * order);
    }
    return sketch == 0 ? 1 : sketch;
  }

  public static Level compare(long said, long known) {
    if (said == 0 || known == 0) {
      return Level.MISSING;
    }
    if (said == known) {
      return Level.SAME;
    }
    long other = said ^ known;
    int apart = Long.bitCount((other | other >>> 1) & LOW_BITS);
    long saidNumber = said >>> NUMBER_SHIFT;
    long knownNumber = known >>> NUMBER_SHIFT;
    if (saidNumber == 0 || knownNumber == 0) {
      return apart <= WITHOUT_NUMBER ? Level.SIMILAR : partly(apart, PARTLY);
    }
    if (saidNumber == knownNumber) {
      if (apart <= NEARLY) {
        return Level.NEARLY_SAME;
      }
      return apart <= WITH_NUMBER ? Level.SIMILAR : partly(apart, PARTLY_WITH_NUMBER);
    }
    return apart <= OTHER_NUMBER ? Level.SAME_STREET : partly(apart, PARTLY);
  }

  private static Level partly(int apart, int most) {
    return apart <= most ? Level.PARTLY : Level.DIFFERENT;
  }

  private static long[] factors() {
    var factors = new long[ORDERS];
    long seed = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < ORDERS; i++) {
      factors[i] = AddressWords.mix(seed * (i + 1)) | 1;
    }
    return factors;
  }

  private Addresses() {}
}
