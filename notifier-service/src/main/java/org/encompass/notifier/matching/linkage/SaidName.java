package org.encompass.notifier.matching.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.index.NameDictionary;

/// A said name with its neighbourhood on the rolls and what each level is worth.
record SaidName(Neighbourhood near, NameWeights weights) {
  NameLevel level(int number) {
    return near.level(number);
  }

  /// The numbers of the names that it may stand for: itself and its variants, and if it is a slip
  /// of the pen, those a letter away.
  IntStream forms() {
    return near.close(
        level ->
            level == NameLevel.EXACT
                || level == NameLevel.VARIANT
                || (level == NameLevel.ONE_EDIT && !weights.established()));
  }

  /// The said names of one kind, remembered: many children bear the same. When there are too many,
  /// those go that were not asked for lately.
  static final class Memory {
    private static final int MOST = 10_000;

    private final NameDictionary names;
    private final Neighbourhood.Kind kind;
    private final Shares<NameLevel> m;
    private final NameWeights.Slips slips;
    private final double pupils;
    private final double rarest;
    private volatile Map<String, SaidName> said = new ConcurrentHashMap<>();
    private volatile Map<String, SaidName> before = Map.of();

    Memory(
        NameDictionary names,
        Neighbourhood.Kind kind,
        Shares<NameLevel> m,
        NameWeights.Slips slips,
        double pupils,
        double rarest) {
      this.names = names;
      this.kind = kind;
      this.m = m;
      this.slips = slips;
      this.pupils = pupils;
      this.rarest = rarest;
    }

    SaidName of(Name name) {
      var known = said.get(name.text());
      if (known != null) {
        return known;
      }
      if (said.size() > MOST) {
        before = said;
        said = new ConcurrentHashMap<>();
      }
      var old = before.get(name.text());
      var weighed = old == null ? weigh(name) : old;
      said.put(name.text(), weighed);
      return weighed;
    }

    private SaidName weigh(Name name) {
      var near = new Neighbourhood(name, kind, names);
      return new SaidName(near, new NameWeights(near, m, slips, pupils, rarest));
    }
  }
}
