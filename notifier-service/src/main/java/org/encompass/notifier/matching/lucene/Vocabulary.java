package org.encompass.notifier.matching.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words that many schools share, and their spellings: the file `school-words.csv`.
final class Vocabulary {
  static final Vocabulary SHIPPED = read("/matching/school-words.csv");

  /// What a common word is about. Two of one group may contradict one another.
  enum Group {
    NONE,
    FAITH,
    PHASE,
    SEX,
    KIND,
    MINOR,
    SPELLING
  }

  /// A common word, whichever way it was spelled.
  record Word(Group group, String word) {}

  /// The most words that a spelling has.
  static final int LONGEST = 5;

  private static final int LONG_ENOUGH = 4;

  private final Map<String, Word> bySpelling;
  private final List<String> words;

  private Vocabulary(Map<String, Word> bySpelling) {
    this.bySpelling = bySpelling;
    words =
        bySpelling.keySet().stream()
            .flatMap(spelling -> Stream.of(spelling.split(" ", -1)))
            .filter(word -> word.length() >= LONG_ENOUGH)
            .distinct()
            .sorted()
            .toList();
  }

  /// The word that these written words stand for, if they are common ones.
  @Nullable Word find(List<String> written) {
    return bySpelling.get(written.size() == 1 ? written.getFirst() : String.join(" ", written));
  }

  /// The common word that was meant where a word is none of the register: "priamry".
  String mended(String word) {
    if (word.length() < LONG_ENOUGH || words.contains(word)) {
      return word;
    }
    var best = word;
    int fewest = Slips.allowed(word.length());
    for (var common : words) {
      int slips = Slips.between(word, common, fewest);
      if (slips <= fewest) {
        best = common;
        fewest = slips - 1;
      }
    }
    return best;
  }

  private static Vocabulary read(String resource) {
    var words = new HashMap<String, Word>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(words, line.split(",", 3)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(Map.copyOf(words));
  }

  private static void add(Map<String, Word> words, String[] columns) {
    var word = new Word(Group.valueOf(columns[0]), columns[1]);
    for (var spelling : columns[2].split("\\|", -1)) {
      var before = words.put(spelling, word);
      if (before != null) {
        throw new IllegalStateException("two words are spelled " + spelling);
      }
    }
  }
}
