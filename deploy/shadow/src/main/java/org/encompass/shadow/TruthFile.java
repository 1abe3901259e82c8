package org.encompass.shadow;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where each child really is: no school, one, or two joined by a plus.
///
/// @param schools of each child by its reference; none = on no roll
record TruthFile(Map<String, SortedSet<String>> schools, List<String> remarks) {
  static TruthFile read(Path file) {
    try (var table = Table.open(file, List.of("childRef", "urn"), List.of())) {
      var schools = new HashMap<String, SortedSet<String>>();
      table.forEach(
          row -> {
            if (schools.put(row.demanded("childRef"), urns(row.text("urn"))) != null) {
              throw row.fault("childRef", "a child that has no line yet");
            }
          });
      return new TruthFile(schools, table.remarks());
    }
  }

  private static SortedSet<String> urns(String joined) {
    return Arrays.stream(joined.split("\\+"))
        .map(String::strip)
        .filter(urn -> !urn.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
