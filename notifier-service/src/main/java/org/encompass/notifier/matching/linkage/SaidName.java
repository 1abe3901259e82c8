package org.encompass.notifier.matching.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Spelling;
import org.encompass.notifier.matching.index.NameDictionary;
import org.jspecify.annotations.Nullable;

/// A said name with its neighbourhood on the rolls and what each level is worth. Both are found out
/// when they are asked for: a name in the other's place is mostly compared with a few and no more.
final class SaidName {
  private final Name said;
  private final Memory memory;
  private final Spelling spelling;
  private volatile @Nullable Known known;

  private SaidName(Name said, Memory memory) {
    this.said = said;
    this.memory = memory;
    spelling = new Spelling(said);
  }

  private record Known(Neighbourhood near, NameWeights weights) {}

  private Known known() {
    var before = known;
    if (before != null) {
      return before;
    }
    var found = memory.weigh(said);
    known = found;
    return found;
  }

  Name said() {
    return said;
  }

  Neighbourhood near() {
    return known().near();
  }

  NameWeights weights() {
    return known().weights();
  }

  NameLevel level(int number) {
    var before = known;
    if (before != null) {
      return before.near().level(number);
    }
    return number == NameDictionary.NONE
        ? NameLevel.MISSING
        : memory.kind.compare(spelling, new Spelling(memory.names.name(number)));
  }

  /// The numbers of the names that it may stand for: itself and its variants, and if it is a slip
  /// of the pen, those a letter away.
  IntStream forms() {
    return near()
        .close(
            level ->
                level == NameLevel.EXACT
                    || level == NameLevel.VARIANT
                    || (level == NameLevel.ONE_EDIT && !weights().established()));
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
      var weighed = old == null ? new SaidName(name, this) : old;
      said.put(name.text(), weighed);
      return weighed;
    }

    private Known weigh(Name name) {
      var near = new Neighbourhood(name, kind, names);
      return new Known(near, new NameWeights(near, m, slips, pupils, rarest));
    }
  }
}
