package org.encompass.notifier.matching.lucene;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.encompass.notifier.matching.lucene.Vocabulary.Group;
import org.jspecify.annotations.Nullable;

/// A school's name taken apart: the words that tell it from others, and the common ones by group.
///
/// @param telling in the order written, without possessive s
/// @param main how many of them stand before a comma or bracket; what follows is often left out
record Wording(List<String> telling, int main, Map<Group, Set<String>> common) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("s['’`´]s\\b");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern ASIDE = Pattern.compile("[,(].*", Pattern.DOTALL);
  private static final String END = "$";

  /// Takes a name apart; a null one has no words.
  static Wording of(@Nullable String name) {
    var whole = of(words(name));
    var main = name == null ? "" : ASIDE.matcher(name).replaceFirst("");
    int before = main.equals(name) ? 0 : of(words(main)).telling().size();
    return before == 0 ? whole : new Wording(whole.telling(), before, whole.common());
  }

  /// Takes apart what people wrote, typing errors in common words mended.
  ///
  /// @param known whether the register has a telling word
  static Wording of(@Nullable String said, Predicate<String> known) {
    var words = words(said);
    words.replaceAll(word -> known.test(singular(word)) ? word : Vocabulary.SHIPPED.mended(word));
    return of(words);
  }

  private static Wording of(List<String> written) {
    var telling = new ArrayList<String>();
    var common = new EnumMap<Group, Set<String>>(Group.class);
    for (int at = 0; at < written.size(); ) {
      at += take(written, at, telling, common);
    }
    var phases = common.get(Group.PHASE);
    if (phases != null) {
      simplify(phases);
    }
    return new Wording(List.copyOf(telling), telling.size(), common);
  }

  Set<String> common(Group group) {
    return common.getOrDefault(group, Set.of());
  }

  /// Takes the longest spelling that stands here, and says how many written words that were.
  private static int take(
      List<String> written, int at, List<String> telling, Map<Group, Set<String>> common) {
    if (written.get(at).equals(END)) {
      return 1;
    }
    for (int n = Math.min(Vocabulary.LONGEST, written.size() - at); n > 0; n--) {
      var word = Vocabulary.SHIPPED.find(written.subList(at, at + n));
      if (word != null) {
        switch (word.group()) {
          case NONE -> {}
          case SPELLING -> telling.addAll(List.of(word.word().split(" ", -1)));
          case FAITH, PHASE, SEX, KIND, MINOR ->
              common.computeIfAbsent(word.group(), _ -> new LinkedHashSet<>()).add(word.word());
        }
        return n;
      }
    }
    telling.add(singular(written.get(at)));
    return 1;
  }

  private static List<String> words(@Nullable String text) {
    if (text == null) {
      return new ArrayList<>();
    }
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    plain = POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("s");
    plain = APOSTROPHES.matcher(plain.replace("&", " and ")).replaceAll("");
    var words = new ArrayList<String>();
    for (var word : OTHER.split(plain)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    words.add(END);
    return words;
  }

  /// St Mary's, St Marys and St Mary are one; a cross is not a cros.
  private static String singular(String word) {
    int last = word.length() - 1;
    return last > 2 && word.charAt(last) == 's' && "ious".indexOf(word.charAt(last - 1)) < 0
        ? word.substring(0, last)
        : word;
  }

  /// Infant and junior pupils together are primary pupils; a nursery beside another phase is none.
  private static void simplify(Set<String> phases) {
    if (phases.contains("infant") && phases.contains("junior")) {
      phases.removeAll(Set.of("infant", "junior"));
      phases.add("primary");
    }
    if (phases.size() > 1) {
      phases.remove("nursery");
    }
    if (phases.contains("primary")) {
      phases.remove("infant");
      phases.remove("junior");
    }
  }
}
