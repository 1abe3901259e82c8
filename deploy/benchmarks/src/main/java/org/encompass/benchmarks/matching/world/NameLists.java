package org.encompass.benchmarks.matching.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The name lists as they are written down: names.txt, and births by name and year if there is a
/// file of them.
final class NameLists {
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, List<String>> also = new HashMap<>();
  private final Map<String, List<String>> shorts = new HashMap<>();

  NameLists() {
    for (var line : lines()) {
      int colon = line.indexOf(':');
      if (line.startsWith("#") || colon < 0) {
        continue;
      }
      var names = List.of(line.substring(colon + 1).strip().split(" "));
      switch (line.substring(0, colon)) {
        case "also" -> names.forEach(name -> also.putIfAbsent(name, names));
        case "short" -> shorts.put(names.getFirst(), names.subList(1, names.size()));
        case String key -> lists.put(key, names);
      }
    }
  }

  private static List<String> lines() {
    try (var in = Objects.requireNonNull(NameLists.class.getResourceAsStream("names.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> list(String whose, String kind) {
    return Objects.requireNonNull(lists.get(whose + " " + kind));
  }

  /// All spellings under which a name is registered, itself among them.
  List<String> spellings(String name) {
    return also.getOrDefault(name, List.of(name));
  }

  /// What somebody of that name is called by friends and family.
  List<String> shortForms(String name) {
    return shorts.getOrDefault(name, List.of());
  }

  /// The two parts of a tail, and whether endings make even rarer names of it.
  record Tail(List<String> first, List<String> last, boolean ends) {
    /// Puts a rare name together.
    String draw(Dice dice) {
      var name = dice.of(first) + dice.of(last);
      return ends && dice.chance(0.12) ? name + dice.of(ENDS) : name;
    }
  }

  Tail tail(String whose, String kind) {
    var parts = list(whose, kind);
    int bar = parts.indexOf("|");
    return new Tail(
        parts.subList(0, bar), parts.subList(bar + 1, parts.size()), whose.equals("ENGLISH"));
  }

  private static final List<String> ENDS = List.of("s", "e", "er", "son", "ing", "ett");

  /// Births by name from a CSV file with the columns name, sex (f, m), year, count.
  static Map<String, NameStock> births(Path file) throws IOException {
    var counts = new HashMap<String, Map<String, Integer>>();
    try (var lines = Files.lines(file)) {
      lines
          .skip(1)
          .map(line -> line.split(","))
          .forEach(
              cell ->
                  counts
                      .computeIfAbsent(cell[1] + cell[2], key -> new LinkedHashMap<>())
                      .merge(capital(cell[0]), Integer.parseInt(cell[3]), Integer::sum));
    }
    var stocks = new HashMap<String, NameStock>();
    counts.forEach((key, names) -> stocks.put(key, NameStock.counted(names)));
    return stocks;
  }

  /// Each word of a name with a capital letter.
  static String capital(String name) {
    var words = new ArrayList<String>();
    for (var word : name.split("-")) {
      words.add(
          word.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return String.join("-", words);
  }
}
