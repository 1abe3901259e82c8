package org.encompass.notifier.matching.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.index.NameDictionary;

/// A said name with its neighbourhood on the rolls and what each level is worth.
record SaidName(Neighbourhood near, NameWeights weights) {
  NameLevel level(int number) {
    return near.level(number);
  }

  /// The said names of one kind, remembered: many children bear the same.
  static final class Memory {
    private static final int MOST = 20_000;

    private final NameDictionary names;
    private final Neighbourhood.Kind kind;
    private final Shares<NameLevel> m;
    private final NameWeights.Slips slips;
    private final double pupils;
    private final double rarest;
    private final Map<String, SaidName> said = new ConcurrentHashMap<>();

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
      if (said.size() > MOST) {
        said.clear();
      }
      return said.computeIfAbsent(name.text(), _ -> weigh(name));
    }

    private SaidName weigh(Name name) {
      var near = new Neighbourhood(name, kind, names);
      return new SaidName(near, new NameWeights(near, m, slips, pupils, rarest));
    }
  }
}
