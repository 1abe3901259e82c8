package org.encompass.notifier.matching.index;

import java.util.List;
import java.util.function.IntConsumer;
import org.encompass.notifier.matching.compare.Sound;

/// Names that do not change any more, filed so that those close to another name are found without
/// going through all: under their spelling, under their spelling with each letter left out (two
/// names one edit apart have one of these in common), under their words and under their sound.
final class NameShelf {
  /// Shorter names are not compared letter by letter.
  private static final int SHORTEST_EDITED = 4;

  private static final int SHORTEST_WORD = 3;

  /// Times 31 it is 1, as numbers of 32 bits are multiplied.
  private static final int INVERSE_OF_31 = 0xBDEF7BDF;

  private final Texts texts;
  private final int[] sounds;
  private final Postings bySpelling;
  private final Postings byWord;
  private final Postings bySound;

  NameShelf(Texts texts) {
    this.texts = texts;
    int size = texts.size();
    sounds = new int[size + 1];
    for (int number = 1; number <= size; number++) {
      sounds[number] = soundOf(joined(number));
    }
    bySpelling = new Postings(Postings.keysFor(size), size, Postings.TAGS, this::fileSpellings);
    byWord = new Postings(Postings.keysFor(size / 4), size, Postings.TAGS, this::fileWords);
    bySound = new Postings(Postings.keysFor(size / 4), size, Postings.TAGS, this::fileSounds);
  }

  private void fileSpellings(Postings.Drawer drawer) {
    int keys = Postings.keysFor(texts.size());
    for (int number = 1; number <= texts.size(); number++) {
      int filed = number;
      spellings(
          joined(number),
          hash -> drawer.put(Postings.key(hash, keys), filed, Postings.tagOf(hash)));
    }
  }

  private void fileWords(Postings.Drawer drawer) {
    int keys = Postings.keysFor(texts.size() / 4);
    for (int number = 1; number <= texts.size(); number++) {
      var text = texts.text(number);
      if (text.indexOf('-') > 0) {
        for (var word : telling(List.of(text.split("-")))) {
          int hash = word.hashCode();
          drawer.put(Postings.key(hash, keys), number, Postings.tagOf(hash));
        }
      }
    }
  }

  private void fileSounds(Postings.Drawer drawer) {
    int keys = Postings.keysFor(texts.size() / 4);
    for (int number = 1; number <= texts.size(); number++) {
      if (sounds[number] != 0) {
        drawer.put(Postings.key(sounds[number], keys), number, Postings.tagOf(sounds[number]));
      }
    }
  }

  /// Hashes of a spelling: as it is, and with each letter left out.
  private static void spellings(String joined, IntConsumer each) {
    each.accept(joined.hashCode());
    if (joined.length() < SHORTEST_EDITED) {
      return;
    }
    // A hash is a sum of letters times powers of 31: without one letter, those before it weigh 31
    // times less.
    int whole = joined.hashCode();
    int before = 0;
    int weight = 1;
    for (int i = 1; i < joined.length(); i++) {
      weight *= 31;
    }
    for (int out = 0; out < joined.length(); out++) {
      char letter = joined.charAt(out);
      if (out == 0 || letter != joined.charAt(out - 1)) {
        each.accept(whole - weight * (30 * before + letter));
      }
      before = 31 * before + letter;
      weight *= INVERSE_OF_31;
    }
  }

  int size() {
    return texts.size();
  }

  Texts texts() {
    return texts;
  }

  static int soundOf(String joined) {
    long code = Sound.code(joined);
    return code == 0 ? 0 : Long.hashCode(code * 0x9E3779B97F4A7C15L) | 1 << 31;
  }

  private String joined(int number) {
    return texts.text(number).replace("-", "");
  }

  /// The names with these letters.
  void spelled(String joined, IntConsumer found) {
    each(
        bySpelling,
        joined.hashCode(),
        number -> {
          if (joined(number).equals(joined)) {
            found.accept(number);
          }
        });
  }

  /// The names with one letter more, less or other, or two neighbours exchanged.
  void nearlySpelled(String joined, IntConsumer found) {
    if (joined.length() >= SHORTEST_EDITED) {
      spellings(joined, hash -> each(bySpelling, hash, number -> near(joined, number, found)));
    }
  }

  private void near(String joined, int number, IntConsumer found) {
    var other = joined(number);
    if (other.length() >= SHORTEST_EDITED && oneEdit(joined, other)) {
      found.accept(number);
    }
  }

  private static void each(Postings postings, int hash, IntConsumer found) {
    int key = postings.key(hash);
    int tag = Postings.tagOf(hash);
    for (int at = postings.start(key); at < postings.end(key); at++) {
      if (postings.tag(at) == tag) {
        found.accept(postings.get(at));
      }
    }
  }

  static boolean oneEdit(String one, String other) {
    if (one.length() > other.length()) {
      return oneEdit(other, one);
    }
    if (other.length() - one.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < one.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (one.length() < other.length()) {
      return one.regionMatches(same, other, same + 1, one.length() - same);
    }
    if (same == one.length()) {
      return false;
    }
    int rest = one.length() - same - 1;
    return one.regionMatches(same + 1, other, same + 1, rest)
        || (rest > 0
            && one.charAt(same) == other.charAt(same + 1)
            && one.charAt(same + 1) == other.charAt(same)
            && one.regionMatches(same + 2, other, same + 2, rest - 1));
  }

  /// The words of a name by which others are found: those of three letters, and the last one, which
  /// is short where the rest are particles.
  static List<String> telling(List<String> words) {
    return words.stream()
        .filter(word -> word.length() >= SHORTEST_WORD || word.equals(words.getLast()))
        .toList();
  }

  /// The names of several words that have this word.
  void having(String word, IntConsumer found) {
    each(
        byWord,
        word.hashCode(),
        number -> {
          if (hasWord(texts.text(number), word)) {
            found.accept(number);
          }
        });
  }

  private static boolean hasWord(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      if ((at == 0 || text.charAt(at - 1) == '-')
          && (end == text.length() || text.charAt(end) == '-')) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }

  /// The names of the same sound.
  void sounding(int sound, IntConsumer found) {
    if (sound != 0) {
      each(
          bySound,
          sound,
          number -> {
            if (sounds[number] == sound) {
              found.accept(number);
            }
          });
    }
  }
}
