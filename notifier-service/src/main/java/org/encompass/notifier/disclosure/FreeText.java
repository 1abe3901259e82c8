package org.encompass.notifier.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.encompass.notifier.domain.Folded;
import org.encompass.schemas.PersonalData;

/// A text of the police, taken apart into folded words that know where they stand.
///
/// @param field circumstances, actionsTaken, voiceOfTheChild, ...
/// @param plain for patterns to look in
@PersonalData
record FreeText(String field, String text, PlainText plain, List<Word> words) {
  /// @param folded letters and digits as in `Folded`
  /// @param start index of the first character
  /// @param end index after the last
  /// @param last whether a sentence ends here
  @PersonalData
  record Word(String folded, int start, int end, boolean last) {
    @Override
    public String toString() {
      return "Word[withheld]";
    }
  }

  static FreeText of(String field, String text) {
    var words = new ArrayList<Word>();
    var folded = new StringBuilder();
    int start = 0;
    int end = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        start = folded.isEmpty() ? i : start;
        end = i + Character.charCount(c);
        folded.append(c < 128 ? String.valueOf((char) Character.toLowerCase(c)) : fold(c));
      } else if (!joins(text, i, c) && !folded.isEmpty()) {
        words.add(new Word(folded.toString(), start, end, endsSentence(text, i, c)));
        folded.setLength(0);
      }
    }
    if (!folded.isEmpty()) {
      words.add(new Word(folded.toString(), start, end, true));
    }
    return new FreeText(field, text, PlainText.of(text), List.copyOf(words));
  }

  private static String fold(int letter) {
    return Folded.of(Character.toString(letter));
  }

  /// Accents by themselves, soft hyphens and the like are no gap in a word; neither is an
  /// apostrophe between two letters, straight or curly.
  private static boolean joins(String text, int at, int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.FORMAT -> true;
      default ->
          (c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`')
              && at > 0
              && at + 1 < text.length()
              && Character.isLetter(text.charAt(at - 1))
              && Character.isLetter(text.charAt(at + 1));
    };
  }

  private static boolean endsSentence(String text, int at, int c) {
    return (c == '.' || c == '!' || c == '?' || c == ';')
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  /// What stands from one word to another.
  MarkedPhrase markWords(MarkedPhrase.Kind kind, int fromWord, int toWord, String why) {
    return mark(kind, words.get(fromWord).start(), words.get(toWord).end(), why);
  }

  /// What stands from one character of the plain text to before another.
  MarkedPhrase markPlain(MarkedPhrase.Kind kind, int start, int end) {
    return mark(kind, plain.start(start), plain.end(end), "");
  }

  private MarkedPhrase mark(MarkedPhrase.Kind kind, int start, int end, String why) {
    return new MarkedPhrase(field, kind, start, end, text.substring(start, end), why);
  }

  /// Everywhere where words, however they are parted, make up something folded.
  List<MarkedPhrase> find(String folded, MarkedPhrase.Kind kind) {
    var found = new ArrayList<MarkedPhrase>();
    for (int from = 0; from < words.size(); from++) {
      int to = from;
      int matched = 0;
      while (to < words.size() && folded.startsWith(words.get(to).folded(), matched)) {
        matched += words.get(to).folded().length();
        if (matched == folded.length()) {
          found.add(markWords(kind, from, to, ""));
          break;
        }
        to++;
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "FreeText[withheld]";
  }
}
