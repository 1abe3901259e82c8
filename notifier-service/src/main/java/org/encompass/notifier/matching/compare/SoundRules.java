package org.encompass.notifier.matching.compare;

import java.util.Comparator;

/// The spellings and what they sound like, longest first.
final class SoundRules {
  /// One spelling.
  ///
  /// @param letters what is written
  /// @param before a set of letters (bits) of which one must follow; 0 = anything
  /// @param sounds one letter each
  record Rule(String letters, boolean atStart, boolean atEnd, int before, String sounds) {
    int length() {
      return letters.length();
    }

    boolean fits(String word, int at) {
      int end = at + letters.length();
      if ((atStart && at > 0) || !word.startsWith(letters, at)) {
        return false;
      }
      if (atEnd) {
        return end == word.length();
      }
      return before == 0 || (end < word.length() && (before & bit(word.charAt(end))) != 0);
    }

    private boolean mayFit(char first, char second) {
      return letters.charAt(0) == first && (letters.length() == 1 || letters.charAt(1) == second);
    }

    private int rank() {
      return letters.length() * 4 + (atStart || atEnd ? 2 : 0) + (before == 0 ? 0 : 1);
    }
  }

  /// What stands where there is no second letter.
  private static final int NO_LETTER = 26;

  /// The rules that may fit, by the first two letters.
  private final Rule[][] byLetters;

  private SoundRules(Rule[][] byLetters) {
    this.byLetters = byLetters;
  }

  /// The rule for the letter at this place; there is one for each letter from a to z.
  Rule at(String word, int at) {
    int second = at + 1 < word.length() ? word.charAt(at + 1) - 'a' : NO_LETTER;
    int column = second >= 0 && second < NO_LETTER ? second : NO_LETTER;
    var rules = byLetters[(word.charAt(at) - 'a') * (NO_LETTER + 1) + column];
    for (int i = 0; i < rules.length - 1; i++) {
      if (rules[i].fits(word, at)) {
        return rules[i];
      }
    }
    return rules[rules.length - 1];
  }

  static SoundRules read() {
    var rules =
        DataFile.rows("matching/sounds.csv").stream()
            .map(cells -> rule(cells.get(0), cells.get(1)))
            .sorted(Comparator.comparing(Rule::rank).reversed())
            .toList();
    var byLetters = new Rule[NO_LETTER * (NO_LETTER + 1)][];
    for (int i = 0; i < byLetters.length; i++) {
      char first = (char) ('a' + i / (NO_LETTER + 1));
      char second = (char) ('a' + i % (NO_LETTER + 1));
      byLetters[i] = rules.stream().filter(r -> r.mayFit(first, second)).toArray(Rule[]::new);
    }
    return new SoundRules(byLetters);
  }

  private static Rule rule(String spelling, String sounds) {
    boolean atStart = spelling.startsWith("^");
    boolean atEnd = spelling.endsWith("$");
    int bracket = spelling.indexOf('[');
    int before = 0;
    for (int i = bracket < 0 ? spelling.length() : bracket + 1; i < spelling.length() - 1; i++) {
      before |= spelling.charAt(i) == 'V' ? vowels() : bit(spelling.charAt(i));
    }
    int end = bracket >= 0 ? bracket : spelling.length() - (atEnd ? 1 : 0);
    return new Rule(spelling.substring(atStart ? 1 : 0, end), atStart, atEnd, before, sounds);
  }

  private static int vowels() {
    return bit('a') | bit('e') | bit('i') | bit('o') | bit('u');
  }

  private static int bit(char c) {
    return c >= 'a' && c <= 'z' ? 1 << (c - 'a') : 0;
  }
}
