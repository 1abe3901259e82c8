package org.encompass.notifier.matching.linkage;

import java.util.EnumMap;
import java.util.Map;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Variants;

/// What the levels of one said name are worth: a rare name tells more than a common one.
///
/// A slip of the pen mostly makes a string that nobody bears ("Oliwer"), and that tells nearly
/// as much as the name itself; if it makes another real name ("Jayden" for "Kayden"), it tells
/// next to nothing, because a brother or a stranger may bear that name.
final class NameWeights {
  private static final double UNSEEN = 1e-6;
  private static final double FEW = 1e-3;
  private static final double SEVERAL = 3;

  /// Of a hundred thousand pupils: schools misspell names, too, and on a national roll every
  /// slip of the pen in a common name is met several times over.
  private static final double ONE_IN = 100_000;

  private final Map<NameLevel, Double> bits = new EnumMap<>(NameLevel.class);
  private final double rarity;
  private final boolean established;

  /// @param m by level
  /// @param pupils on the roll
  /// @param rarest no name counts as rarer than one in so many
  NameWeights(Neighbourhood name, Shares<NameLevel> m, Slips slips, double pupils, double rarest) {
    double exact = name.bearers(NameLevel.EXACT);
    established = established(name.said(), exact, pupils);
    double edits = name.bearers(NameLevel.ONE_EDIT) / pupils;
    double variants = name.bearers(NameLevel.VARIANT) / pupils;
    double similar = name.bearers(NameLevel.SIMILAR) / pupils;
    // The pupil in question is one of the bearers: what counts is how many others there are.
    double real = exact == 0 ? UNSEEN : (exact - 0.5) / pupils;
    double slipped =
        edits * spread(m, NameLevel.ONE_EDIT, slips.oneEdit(), slips)
            + variants * m.of(NameLevel.VARIANT) / slips.variant()
            + similar * spread(m, NameLevel.SIMILAR, slips.similar(), slips);
    rarity = Math.max(real + slipped, 1 / rarest);
    double best = Bits.of(m.of(NameLevel.EXACT) / rarity);
    bits.put(NameLevel.EXACT, best);
    bits.put(
        NameLevel.ONE_EDIT,
        Math.min(best, slip(m, NameLevel.ONE_EDIT, slips.oneEdit(), slips, real, edits)));
    bits.put(
        NameLevel.SIMILAR,
        Math.min(best, slip(m, NameLevel.SIMILAR, slips.similar(), slips, real, similar)));
    if (m.names(NameLevel.VARIANT)) {
      bits.put(
          NameLevel.VARIANT,
          Math.min(best, Bits.of(m.of(NameLevel.VARIANT) / slips.variant() / rarity)));
    }
    bits.put(NameLevel.INITIAL, Slips.INITIAL_BITS);
    bits.put(NameLevel.DIFFERENT, Bits.of(m.of(NameLevel.DIFFERENT)));
    bits.put(NameLevel.MISSING, 0.0);
  }

  private static double spread(Shares<NameLevel> m, NameLevel level, double over, Slips slips) {
    return m.of(level) * (1 - slips.intoName()) / over;
  }

  private double slip(
      Shares<NameLevel> m,
      NameLevel level,
      double over,
      Slips slips,
      double real,
      double neighbours) {
    double intoThis =
        real <= UNSEEN ? 0 : slips.intoName() * real / (real + Math.max(neighbours, FEW));
    double written = spread(m, level, over, slips) + m.of(level) * intoThis;
    return Math.max(Bits.of(m.of(NameLevel.DIFFERENT)), Bits.of(written / rarity));
  }

  /// Whether enough pupils bear the name as it was said, or it is in the list of names: it is
  /// no slip of the pen.
  boolean established() {
    return established;
  }

  /// Likewise of a name that so many pupils bear.
  static boolean established(Name name, double bearers, double pupils) {
    return bearers >= Math.max(SEVERAL, pupils / ONE_IN) || !Variants.of(name.joined()).isEmpty();
  }

  /// Of a level that depends on the name alone.
  double bits(NameLevel level) {
    return bits.getOrDefault(level, 0.0);
  }

  /// Of the same name met in another place than expected, which happens in a share `m` of cases.
  double elsewhere(double m) {
    return Math.min(bits(NameLevel.EXACT), Bits.of(m / rarity));
  }

  /// Of sharing one word that this share of the pupils bears.
  static double part(double m, double share) {
    return Bits.of(m / Math.max(share, UNSEEN));
  }

  /// How slips of the pen spread.
  ///
  /// @param oneEdit over so many strings
  /// @param similar over so many strings
  /// @param variant over so many other forms of the name
  /// @param intoName this share hits another real name
  record Slips(double oneEdit, double similar, double variant, double intoName) {
    /// An initial that agrees: about one name in eight begins so.
    static final double INITIAL_BITS = 3;
  }
}
