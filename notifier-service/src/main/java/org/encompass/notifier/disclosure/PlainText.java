package org.encompass.notifier.disclosure;

import org.encompass.schemas.PersonalData;

/// A text as patterns look for something in it. What comes out of a word processor or a mail has
/// blanks and dashes of its own, and characters that nobody sees: here a blank is a blank, a dash a
/// hyphen, and soft hyphens and the like are left out.
@PersonalData
final class PlainText {
  private static final char MINUS = '\u2212';
  private static final char NEXT_LINE = '\u0085';

  private final String text;
  private final int[] at;

  private PlainText(String text, int[] at) {
    this.text = text;
    this.at = at;
  }

  static PlainText of(String original) {
    var plain = new StringBuilder(original.length());
    var at = new int[original.length()];
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (Character.getType(c) != Character.FORMAT) {
        at[plain.length()] = i;
        plain.append(plain(c));
      }
    }
    return new PlainText(plain.toString(), at);
  }

  private static char plain(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      case Character.DASH_PUNCTUATION -> '-';
      default -> c == MINUS ? '-' : c == NEXT_LINE ? '\n' : c;
    };
  }

  String text() {
    return text;
  }

  /// Where something in the plain text starts in the original.
  int start(int found) {
    return at[found];
  }

  /// Where something that ends before `found` ends in the original.
  int end(int found) {
    return at[found - 1] + 1;
  }

  @Override
  public String toString() {
    return "PlainText[withheld]";
  }
}
