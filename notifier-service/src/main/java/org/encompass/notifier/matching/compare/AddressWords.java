package org.encompass.notifier.matching.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.encompass.notifier.domain.Folded;

/// An address line taken apart: the house number, and pieces of three letters of its words, each
/// as a number. Kinds of streets are one piece, so that Mill Lane and Mill Road are not the same.
final class AddressWords {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("street", "st"),
          Map.entry("st", "st"),
          Map.entry("saint", "st"),
          Map.entry("road", "rd"),
          Map.entry("rd", "rd"),
          Map.entry("avenue", "av"),
          Map.entry("ave", "av"),
          Map.entry("av", "av"),
          Map.entry("lane", "ln"),
          Map.entry("ln", "ln"),
          Map.entry("la", "ln"),
          Map.entry("close", "cl"),
          Map.entry("cl", "cl"),
          Map.entry("clo", "cl"),
          Map.entry("drive", "dr"),
          Map.entry("dr", "dr"),
          Map.entry("drv", "dr"),
          Map.entry("crescent", "cr"),
          Map.entry("cres", "cr"),
          Map.entry("cr", "cr"),
          Map.entry("court", "ct"),
          Map.entry("ct", "ct"),
          Map.entry("crt", "ct"),
          Map.entry("place", "pl"),
          Map.entry("pl", "pl"),
          Map.entry("terrace", "te"),
          Map.entry("terr", "te"),
          Map.entry("tce", "te"),
          Map.entry("gardens", "gd"),
          Map.entry("gdns", "gd"),
          Map.entry("grove", "gr"),
          Map.entry("gr", "gr"),
          Map.entry("square", "sq"),
          Map.entry("sq", "sq"),
          Map.entry("circuit", "ci"),
          Map.entry("cct", "ci"),
          Map.entry("parade", "pa"),
          Map.entry("pde", "pa"),
          Map.entry("way", "wy"),
          Map.entry("wy", "wy"),
          Map.entry("walk", "wk"),
          Map.entry("rise", "ri"),
          Map.entry("mews", "mw"),
          Map.entry("hill", "hl"),
          Map.entry("green", "gn"),
          Map.entry("heol", "rd"),
          Map.entry("ffordd", "rd"),
          Map.entry("stryd", "st"));

  /// Kinds that are found at the end of a word when the gap was left out.
  private static final List<String> ENDINGS =
      List.of(
          "street",
          "road",
          "avenue",
          "lane",
          "close",
          "drive",
          "crescent",
          "court",
          "place",
          "circuit",
          "terrace");

  private static final Set<String> SILENT =
      Set.of("flat", "apartment", "apt", "unit", "no", "number", "the", "of", "and", "floor");

  private long[] pieces = new long[48];
  private int count;
  private int number;
  private boolean streetBegun;

  static AddressWords of(String line) {
    var words = new AddressWords();
    int start = -1;
    var plain = plain(line);
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0 && c != '\'') {
        words.word(plain.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static String plain(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) > 127) {
        return String.join(" ", Folded.words(line.replace('-', ' ')));
      }
    }
    return line.toLowerCase(Locale.ROOT);
  }

  /// 0 if there is none.
  int number() {
    return number;
  }

  int pieces() {
    return count;
  }

  long piece(int i) {
    return pieces[i];
  }

  private void word(String word) {
    if (SILENT.contains(word)) {
      return;
    }
    if (Character.isDigit(word.charAt(0))) {
      numeral(word);
      return;
    }
    var kind = KINDS.get(word);
    if (kind != null) {
      add(mix(kind.hashCode() * 31L + 1));
      return;
    }
    streetBegun = true;
    for (var ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        add(mix(KINDS.getOrDefault(ending, ending).hashCode() * 31L + 1));
        letters(word.substring(0, word.length() - ending.length()));
        return;
      }
    }
    letters(word);
  }

  /// The last number before the street is the house's; flats and the like are pieces.
  private void numeral(String word) {
    int end = 0;
    int value = 0;
    while (end < word.length() && end < 5 && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
      value = value * 10 + word.charAt(end++) - '0';
    }
    if (word.length() > end + 1 || value == 0) {
      return; // half a postcode, or no number
    }
    if (number > 0) {
      add(mix((streetBegun ? value : number) * 31L + 2));
    }
    if (number == 0 || !streetBegun) {
      number = value;
    }
    if (word.length() > end) {
      add(mix(word.charAt(end) * 31L + 3));
    }
  }

  private void letters(String word) {
    int length = word.length();
    for (int i = -1; i + 2 < length + 1; i++) {
      long piece = i < 0 ? 1 : word.charAt(i);
      piece = piece << 16 | word.charAt(i + 1);
      piece = piece << 16 | (i + 2 < length ? word.charAt(i + 2) : 2);
      add(mix(piece));
    }
  }

  private void add(long piece) {
    if (count == pieces.length) {
      pieces = Arrays.copyOf(pieces, count * 2);
    }
    pieces[count++] = piece;
  }

  /// Spreads the bits.
  static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private AddressWords() {}
}
