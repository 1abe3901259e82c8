package org.encompass.portal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Every word by which a school can be found, and the schools that it finds.
final class Vocabulary {
  private static final float JOINED = 0.95F;
  private static final float BEGUN = 0.9F;
  private static final float ONE_SLIP = 0.75F;
  private static final float TWO_SLIPS = 0.5F;

  private final Map<String, int[]> schools;
  private final Map<String, int[]> joined;
  private final String[] words;
  private final int[] letters; // of each word, a bit a letter

  Vocabulary(List<Listing> listings) {
    Map<String, List<Integer>> words = new HashMap<>();
    Map<String, List<Integer>> pairs = new HashMap<>();
    for (int school = 0; school < listings.size(); school++) {
      var listing = listings.get(school);
      note(words, wordsOf(listing), school);
      note(pairs, new HashSet<>(neighboursOf(Words.of(listing.name()))), school);
    }
    this.schools = packed(words);
    this.joined = packed(pairs);
    this.words = words.keySet().toArray(String[]::new);
    this.letters = Arrays.stream(this.words).mapToInt(Vocabulary::letters).toArray();
  }

  /// A word of the vocabulary that somebody may have meant.
  ///
  /// @param closeness of what was typed: 1 = exactly this word
  record Meant(int[] schools, float closeness) {}

  /// What one typed word may mean; an exact number means nothing else.
  List<Meant> meant(String typed) {
    boolean number = Character.isDigit(typed.charAt(0));
    var meant = new ArrayList<Meant>();
    var exact = schools.get(typed);
    if (exact != null) {
      meant.add(new Meant(exact, 1));
    }
    joined(typed).ifPresent(meant::add);
    if (number && !meant.isEmpty()) {
      return meant;
    }
    int forgiven = number ? forgivenDigits(typed.length()) : forgiven(typed.length());
    int asked = letters(typed);
    for (int at = 0; at < words.length; at++) {
      // A slip changes which letters are there by two at most: that spares most comparisons.
      boolean near = Integer.bitCount(letters[at] ^ asked) <= 2 * forgiven;
      float closeness = closeness(typed, words[at], near ? forgiven : 0);
      if (closeness > 0) {
        meant.add(new Meant(schools.getOrDefault(words[at], new int[0]), closeness));
      }
    }
    return meant;
  }

  /// What two typed words mean that are one in the register: "hill crest".
  List<Meant> asOne(String first, String second) {
    var where = schools.get(first + second);
    return where == null ? List.of() : List.of(new Meant(where, JOINED));
  }

  // "stmarys" for what are two words in the register.
  private Optional<Meant> joined(String typed) {
    return Optional.ofNullable(joined.get(typed)).map(all -> new Meant(all, JOINED));
  }

  private static float closeness(String typed, String word, int forgiven) {
    if (word.equals(typed)) {
      return 0; // counted as exact
    }
    if (typed.length() >= 3 && word.startsWith(typed)) {
      return BEGUN;
    }
    int slips = forgiven == 0 ? 1 : Slips.between(typed, word, forgiven);
    if (slips > forgiven) {
      return 0;
    }
    return slips == 1 ? ONE_SLIP : TWO_SLIPS;
  }

  private static int letters(String word) {
    int letters = 0;
    for (int at = 0; at < word.length(); at++) {
      letters |= 1 << (word.charAt(at) & 31);
    }
    return letters;
  }

  // Shorter numbers are codes: one digit off is another one.
  private static int forgivenDigits(int digits) {
    return digits < 6 ? 0 : 1;
  }

  // In a short word one slip makes many others of it.
  private static int forgiven(int letters) {
    if (letters < 4) {
      return 0;
    }
    return letters < 8 ? 1 : 2;
  }

  private static Set<String> wordsOf(Listing listing) {
    var words = new HashSet<>(Words.of(listing.name()));
    words.addAll(Words.of(listing.urn()));
    for (var more : new String[] {listing.town(), listing.laName(), listing.laCode()}) {
      if (more != null) {
        words.addAll(Words.of(more));
      }
    }
    var laEstab = listing.laEstab();
    if (laEstab != null) {
      words.add(laEstab.replace("/", ""));
    }
    return words;
  }

  private static List<String> neighboursOf(List<String> words) {
    return IntStream.range(1, words.size())
        .mapToObj(at -> words.get(at - 1) + words.get(at))
        .toList();
  }

  private static void note(Map<String, List<Integer>> all, Set<String> words, int school) {
    words.forEach(word -> all.computeIfAbsent(word, one -> new ArrayList<>()).add(school));
  }

  private static Map<String, int[]> packed(Map<String, List<Integer>> words) {
    var packed = new HashMap<String, int[]>();
    words.forEach(
        (word, where) -> packed.put(word, where.stream().mapToInt(Integer::intValue).toArray()));
    return packed;
  }
}
