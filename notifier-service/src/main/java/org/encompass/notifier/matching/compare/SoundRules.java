package org.encompass.notifier.matching.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    private int rank() {
      return letters.length() * 4 + (atStart || atEnd ? 2 : 0) + (before == 0 ? 0 : 1);
    }
  }

  private final Rule[][] byLetter;

  private SoundRules(Rule[][] byLetter) {
    this.byLetter = byLetter;
  }

  /// The rule for the letter at this place; there is one for each letter from a to z.
  Rule at(String word, int at) {
    var rules = byLetter[word.charAt(at) - 'a'];
    for (int i = 0; i < rules.length - 1; i++) {
      if (rules[i].fits(word, at)) {
        return rules[i];
      }
    }
    return rules[rules.length - 1];
  }

  static SoundRules read() {
    var byLetter = new ArrayList<List<Rule>>();
    for (int i = 0; i < 26; i++) {
      byLetter.add(new ArrayList<>());
    }
    for (var cells : DataFile.rows("matching/sounds.csv")) {
      var rule = rule(cells.get(0), cells.get(1));
      byLetter.get(rule.letters().charAt(0) - 'a').add(rule);
    }
    return new SoundRules(
        byLetter.stream()
            .map(rules -> rules.stream().sorted(Comparator.comparing(Rule::rank).reversed()))
            .map(rules -> rules.toArray(Rule[]::new))
            .toArray(Rule[][]::new));
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
