package org.encompass.notifier.matching.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.domain.Folded;

/// Takes written names apart into folded words. A group is what hyphens hold together.
final class NameWords {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "master",
          "mstr",
          "baby",
          "nee",
          "aka",
          "formerly",
          "unknown",
          "unk",
          "unkn",
          "nk",
          "tbc",
          "tba",
          "notknown",
          "unnamed",
          "anon",
          "none",
          "withheld",
          "undisclosed",
          "jr",
          "jnr",
          "snr");

  /// What is written when no name is known.
  private static final Set<String> NO_NAMES =
      Set.of(
          "nk",
          "na",
          "notknown",
          "notgiven",
          "notstated",
          "notrecorded",
          "notprovided",
          "noname",
          "nonegiven",
          "nameunknown",
          "unknownname",
          "notapplicable",
          "tobeconfirmed",
          "tobeadvised",
          "unknownchild",
          "unknownmale",
          "unknownfemale",
          "unknownjuvenile",
          "babyboy",
          "babygirl",
          "unborn",
          "unbornbaby",
          "unbornchild",
          "childunknown");

  private static final Set<String> SERVANTS =
      Set.of("abdul", "abdel", "abdal", "abdur", "abdus", "abdool", "abdoul");
  private static final Set<String> FIRST_HALVES = Set.of("abd", "abu", "umm");
  private static final Set<String> LINKS = Set.of("ul", "al", "el", "ud", "ur", "ad", "ar", "us");
  private static final Set<String> PREFIXES = Set.of("mc", "mac", "o", "d", "fitz");

  /// The groups of words of a written name.
  static List<List<String>> read(String written) {
    var groups = new ArrayList<List<String>>();
    var group = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= written.length(); i++) {
      char c = i < written.length() ? written.charAt(i) : ' ';
      boolean hyphen = hyphen(c);
      if (!hyphen && !separates(c)) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        add(group, written.substring(start, i));
        start = -1;
      }
      if (!hyphen && !group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    return groups;
  }

  private static boolean hyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015');
  }

  private static boolean separates(char c) {
    return c <= ' '
        || switch (c) {
          case ',', '.', ';', '/', '(', ')', '[', ']', '&', '+', '\u00A0' -> true;
          default -> Character.isWhitespace(c);
        };
  }

  private static void add(List<String> group, String word) {
    var folded = folded(word);
    if (folded.isEmpty()) {
      return;
    }
    int servant = servantLength(folded);
    if (servant > 0) {
      group.add("abdul");
      folded = folded.substring(servant);
    }
    group.add(folded);
  }

  /// Most names are plain letters, and the roll has tens of millions of them.
  private static String folded(String word) {
    char[] letters = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        letters = letters == null ? word.toCharArray() : letters;
        letters[i] = (char) (c + 32);
      } else if (c < 'a' || c > 'z') {
        return Folded.of(word);
      }
    }
    return letters == null ? word : new String(letters);
  }

  /// Abdulrahman is Abdul Rahman; Abdullah is one word.
  private static int servantLength(String word) {
    if (word.length() < 8 || !word.startsWith("abd") || word.startsWith("lah", 5)) {
      return 0;
    }
    return SERVANTS.contains(word.substring(0, 5)) ? 5 : 0;
  }

  /// Whether the groups say that no name is known.
  static boolean nothing(List<List<String>> groups) {
    if (groups.isEmpty()) {
      return true;
    }
    var all = new StringBuilder();
    groups.forEach(group -> group.forEach(all::append));
    boolean aNameAfterAll = groups.equals(List.of(List.of("na")));
    return !aNameAfterAll && NO_NAMES.contains(all.toString());
  }

  /// Without "Miss", "Baby" and the like.
  static List<List<String>> withoutTitles(List<List<String>> groups) {
    var kept = new ArrayList<List<String>>(groups.size());
    for (var group : groups) {
      if (group.size() > 1 || !TITLES.contains(group.getFirst())) {
        kept.add(group);
      }
    }
    return kept;
  }

  /// Abd al-Rahman becomes one group "abdul-rahman", Zain ul Abideen one group of three words.
  static List<List<String>> boundTogether(List<List<String>> groups) {
    var bound = new ArrayList<List<String>>(groups.size());
    boolean open = false;
    for (var group : groups) {
      boolean link = group.size() == 1 && LINKS.contains(group.getFirst());
      if (!bound.isEmpty() && (open || link)) {
        bound.getLast().addAll(group);
      } else {
        bound.add(new ArrayList<>(group));
      }
      var last = group.getLast();
      open =
          (link && bound.getLast().size() > 1)
              || FIRST_HALVES.contains(last)
              || SERVANTS.contains(last);
    }
    bound.forEach(NameWords::nameServant);
    return bound;
  }

  private static void nameServant(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals("abd") && LINKS.contains(words.get(i + 1))) {
        words.remove(i + 1);
        words.set(i, "abdul");
      } else if (SERVANTS.contains(words.get(i))) {
        words.set(i, "abdul");
      }
    }
  }

  /// All words of a family name, with "Mc", "O" and "D" written on and "Saint" as "St".
  static List<String> surname(List<List<String>> groups) {
    var words = new ArrayList<String>();
    boolean open = false;
    for (var group : groups) {
      for (var word : group) {
        if (open) {
          words.set(words.size() - 1, words.getLast() + word);
        } else {
          words.add(word);
        }
        open = !open && PREFIXES.contains(word);
      }
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals("saint")) {
        words.set(i, "st");
      }
    }
    nameServant(words);
    return words;
  }

  private NameWords() {}
}
