package org.encompass.notifier.matching.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.matching.lucene.Vocabulary.Group;

/// How likely people would write what was said if they meant a school of the register: the bits
/// against, 0 for its very name in its very town. The figures are estimates of how often people
/// leave out, add and mistype what kinds of words; see the decision record.
final class Resemblance {
  private static final double PER_SLIP = 4;
  private static final double IN_PLACE = 1;
  private static final double JOINED = 1.5;
  private static final double ADDED = 4;
  private static final double LEFT_OUT = 4;
  private static final double LEFT_OUT_TOO = 2;
  private static final double PLACE_LEFT_OUT = 1;
  private static final double ASIDE_LEFT_OUT = 1;
  private static final double OTHER_TOWN = 7;
  private static final double UNHEARD_TOWN = 1;
  private static final double OTHER_DISTRICT = 1;
  private static final double OTHER_AREA = 5;
  private static final double OTHER_AGE = 8;
  private static final double SUCCEEDED = 1.5;
  private static final double CLOSED = 4;

  private final Rarity rarity;

  Resemblance(Rarity rarity) {
    this.rarity = rarity;
  }

  /// @param against bits that speak against this school's being meant
  /// @param recognised share of what was said that this school's name and place have, 0 to 1
  /// @param complete whether it has every telling word, letter by letter
  record Likeness(double against, double recognised, boolean complete) {
    /// Whether looking for typing errors would find nothing likelier.
    boolean plain() {
      return complete && against <= PER_SLIP;
    }
  }

  /// @param mistyped whether words with typing errors count; slower
  Likeness compare(Asked asked, Entry entry, boolean mistyped) {
    var words = new Words(asked.name().telling(), entry, mistyped);
    var common = Common.against(asked.name(), entry);
    double against =
        words.against
            + common
            + town(asked, entry, mistyped)
            + where(asked, entry)
            + standing(entry);
    return new Likeness(against, words.recognised(), words.complete);
  }

  private double town(Asked asked, Entry entry, boolean mistyped) {
    double against = 0;
    for (var word : asked.town()) {
      if (has(entry.place(), word, mistyped) || has(entry.name().telling(), word, mistyped)) {
        continue;
      }
      against = Math.max(against, rarity.place(word) ? OTHER_TOWN : UNHEARD_TOWN);
    }
    return against;
  }

  private static boolean has(Collection<String> words, String said, boolean mistyped) {
    if (words.contains(said) || !mistyped) {
      return words.contains(said);
    }
    for (var word : words) {
      if (Slips.in(said, word) > 0) {
        return true;
      }
    }
    return false;
  }

  private static double where(Asked asked, Entry entry) {
    double against = 0;
    var home = asked.postcode();
    if (!home.area().isEmpty() && !home.district().equals(entry.postcode().district())) {
      against += home.area().equals(entry.postcode().area()) ? OTHER_DISTRICT : OTHER_AREA;
    }
    return asked.age().filter(age -> !entry.ages().include(age)).isPresent()
        ? against + OTHER_AGE
        : against;
  }

  private static double standing(Entry entry) {
    return switch (entry.standing()) {
      case OPEN -> 0;
      case SUCCEEDED -> SUCCEEDED;
      case CLOSED -> CLOSED;
    };
  }

  /// The telling words of a statement laid beside those of a name.
  private final class Words {
    private final List<String> name;
    private final boolean mistyped;
    private final int main;
    private final Set<String> place;
    private final boolean[] used;
    private double against;
    private double said;
    private double found;
    private boolean inName;
    private boolean complete = true;

    Words(List<String> stated, Entry entry, boolean slips) {
      mistyped = slips;
      name = entry.name().telling();
      main = entry.name().main();
      place = entry.place();
      used = new boolean[name.size()];
      for (int i = 0; i < stated.size(); i++) {
        said += rarity.bits(stated.get(i));
        if (!exact(stated.get(i))) {
          i += inexact(stated, i);
        }
      }
      leftOut();
    }

    double recognised() {
      return inName ? found / said : 0;
    }

    private boolean exact(String word) {
      for (int n = 0; n < used.length; n++) {
        if (!used[n] && name.get(n).equals(word)) {
          use(n, rarity.bits(word), 0);
          return true;
        }
      }
      if (place.contains(word) || name.contains(word)) {
        found += rarity.bits(word);
        against += IN_PLACE;
        return true;
      }
      return false;
    }

    /// Says how many further words of the statement belonged to it.
    private int inexact(List<String> stated, int at) {
      var word = stated.get(at);
      complete = false;
      if (at + 1 < stated.size()) {
        int whole = name.indexOf(word + stated.get(at + 1));
        if (whole >= 0 && !used[whole]) {
          said += rarity.bits(stated.get(at + 1));
          use(whole, rarity.bits(word) + rarity.bits(stated.get(at + 1)), JOINED);
          return 1;
        }
      }
      if (!apart(word) && !(mistyped && mistyped(word))) {
        against += ADDED + rarity.bits(word) / 2;
      }
      return 0;
    }

    private boolean apart(String word) {
      for (int n = 0; n + 1 < used.length; n++) {
        if (!used[n] && !used[n + 1] && word.equals(name.get(n) + name.get(n + 1))) {
          used[n + 1] = true;
          use(n, rarity.bits(word), JOINED);
          return true;
        }
      }
      return false;
    }

    private boolean mistyped(String word) {
      int best = -1;
      int fewest = Integer.MAX_VALUE;
      for (int n = 0; n < used.length; n++) {
        int slips = used[n] ? -1 : Slips.in(word, name.get(n));
        if (slips >= 0 && slips < fewest) {
          best = n;
          fewest = slips;
        }
      }
      if (best >= 0) {
        use(best, rarity.bits(word), PER_SLIP * fewest);
        return true;
      }
      if (has(place, word, true)) {
        found += rarity.bits(word);
        against += PER_SLIP + IN_PLACE;
        return true;
      }
      return false;
    }

    private void use(int n, double bits, double cost) {
      used[n] = true;
      inName = true;
      found += bits;
      against += cost;
    }

    private void leftOut() {
      double cost = LEFT_OUT;
      for (int n = 0; n < used.length; n++) {
        if (used[n]) {
          continue;
        }
        if (place.contains(name.get(n))) {
          against += PLACE_LEFT_OUT;
        } else if (n >= main) {
          against += ASIDE_LEFT_OUT;
        } else {
          against += cost;
          cost = LEFT_OUT_TOO;
        }
      }
    }
  }

  /// What the common words say.
  private static final class Common {
    private static final double CLASH = 8;
    private static final Set<String> YOUNGER = Set.of("infant", "junior", "lower", "nursery");
    private static final Set<String> OLDER = Set.of("middle", "secondary", "sixth");

    static double against(Wording said, Entry entry) {
      var name = entry.name();
      return group(said.common(Group.FAITH), name.common(Group.FAITH), 2, 1, CLASH)
          + group(said.common(Group.SEX), name.common(Group.SEX), 3, 1, CLASH)
          + group(said.common(Group.KIND), name.common(Group.KIND), 1, 0.5, 2)
          + group(said.common(Group.MINOR), name.common(Group.MINOR), 0.5, 0.1, 1)
          + phase(said.common(Group.PHASE), entry.phases());
    }

    private static double group(
        Set<String> said, Set<String> known, double added, double leftOut, double clash) {
      if (said.equals(known)) {
        return 0;
      }
      if (said.isEmpty()) {
        return leftOut;
      }
      if (known.isEmpty()) {
        return added;
      }
      return said.stream().anyMatch(known::contains) ? leftOut : clash;
    }

    private static double phase(Set<String> said, Set<String> known) {
      if (said.isEmpty() || said.stream().anyMatch(known::contains)) {
        return 0;
      }
      if (known.isEmpty()) {
        return 1;
      }
      boolean young = known.contains("primary") && said.stream().allMatch(YOUNGER::contains);
      boolean younger = said.contains("primary") && known.stream().allMatch(YOUNGER::contains);
      boolean older = OLDER.containsAll(said) && OLDER.containsAll(known);
      return young || younger || older ? 2.5 : CLASH;
    }

    private Common() {}
  }
}
