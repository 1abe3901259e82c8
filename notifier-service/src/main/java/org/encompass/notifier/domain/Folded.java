package org.encompass.notifier.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names as they are compared: O'Brien-Łoś, OBRIEN LOS and o'brien łoś are one.
public final class Folded {
  /// Letters that Unicode does not take apart although people write them without their stroke.
  private static final Map<Character, String> STROKED =
      Map.of(
          'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'æ', "ae", 'œ', "oe", 'ß', "ss", 'ı',
          "i", 'ħ', "h");

  /// Letters and digits only, lower case, without diacritics; empty if nothing is left.
  public static String of(String text) {
    var folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> append(folded, c));
    return folded.toString();
  }

  /// The folded words of a text, in order, without empty ones; hyphens and apostrophes join.
  public static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s\\p{Z},.;/()]+"))
        .map(Folded::of)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static void append(StringBuilder folded, int codePoint) {
    var plain = Character.isBmpCodePoint(codePoint) ? STROKED.get((char) codePoint) : null;
    if (plain == null) {
      folded.appendCodePoint(codePoint);
    } else {
      folded.append(plain);
    }
  }

  private Folded() {}
}
