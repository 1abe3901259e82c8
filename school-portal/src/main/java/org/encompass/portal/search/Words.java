package org.encompass.portal.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text, as if everybody wrote them in one way: without accents and marks,
/// "saint" as "st", "C. of E." as "ce".
final class Words {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern INSIDE_WORDS = Pattern.compile("['’‘`.]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Map<Pattern, String> PHRASES =
      Map.of(
          Pattern.compile("\\b(church of england|c of e|c e|cofe)\\b"), "ce",
          Pattern.compile("\\b(roman catholic|r c|catholic)\\b"), "rc",
          Pattern.compile("\\bchurch in wales\\b"), "ciw",
          Pattern.compile("\\bsaint\\b"), "st");
  private static final Set<String> EMPTY = Set.of("", "the", "and");

  private Words() {}

  static List<String> of(String text) {
    var bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var marked = INSIDE_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    var plain = BETWEEN_WORDS.matcher(marked).replaceAll(" ");
    for (var phrase : PHRASES.entrySet()) {
      plain = phrase.getKey().matcher(plain).replaceAll(phrase.getValue());
    }
    return Arrays.stream(plain.split(" ")).filter(word -> !EMPTY.contains(word)).toList();
  }
}
