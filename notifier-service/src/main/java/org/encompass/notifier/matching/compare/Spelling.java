package org.encompass.notifier.matching.compare;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A name taken apart for being compared with many: whole, joined to one word, in its words and in
/// those that are no particles.
public final class Spelling {
  final String text;
  private final Word joined;
  private volatile Word @Nullable [] core;

  public Spelling(Name name) {
    text = name.text();
    joined = new Word(name.joined());
  }

  boolean severalWords() {
    return joined.length() < text.length();
  }

  /// The words in one.
  Word joined() {
    return joined;
  }

  /// The words without particles, unless nothing would be left.
  Word[] core() {
    var known = core;
    if (known == null) {
      known = severalWords() ? withoutParticles(text.split("-")) : new Word[] {joined};
      core = known;
    }
    return known;
  }

  private static Word[] withoutParticles(String[] words) {
    var kept = new String[words.length];
    int count = 0;
    for (var word : words) {
      if (!Generic.particle(word)) {
        kept[count++] = word;
      }
    }
    return Word.of(count == 0 ? words : Arrays.copyOf(kept, count));
  }
}
