package org.encompass.notifier.matching.compare;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Nicknames and other spellings of given names, from the data file
/// `matching/given-name-variants.csv`. Two names are variants when they stand on one line of it, so
/// that Alexander and Alexandra, who are both called Alex, are not.
public final class Variants {
  private static final Map<String, Set<String>> NAMES = read();

  /// The folded names that stand for the same name as this folded one, without itself; always in
  /// the same order, so that a lookup can be repeated.
  public static Set<String> of(String given) {
    return NAMES.getOrDefault(given, Set.of());
  }

  /// Whether one stands for the other.
  static boolean same(String a, String b) {
    return of(a).contains(b);
  }

  private static Map<String, Set<String>> read() {
    var spellings = new HashMap<String, List<String>>();
    var rows = DataFile.rows("matching/given-name-variants.csv");
    for (var row : rows) {
      if (row.getFirst().equals("spelling")) {
        var names = names(row);
        names.forEach(name -> spellings.put(name, names));
      }
    }
    var variants = new HashMap<String, Set<String>>();
    for (var row : rows) {
      var line = new HashSet<String>();
      names(row).forEach(name -> line.addAll(spellings.getOrDefault(name, List.of(name))));
      line.forEach(name -> variants.computeIfAbsent(name, n -> new HashSet<>()).addAll(line));
    }
    variants.replaceAll((name, set) -> without(name, set));
    return Collections.unmodifiableMap(variants);
  }

  private static Set<String> without(String name, Set<String> names) {
    names.remove(name);
    return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(names)));
  }

  private static List<String> names(List<String> row) {
    return List.of(row.get(1).split(" "));
  }

  private Variants() {}
}
