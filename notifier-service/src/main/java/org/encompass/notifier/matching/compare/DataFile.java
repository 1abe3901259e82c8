package org.encompass.notifier.matching.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The data files of this package: lines of cells with commas between, a heading, and remarks that
/// begin with #.
final class DataFile {
  /// The lines below the heading, as cells.
  static List<List<String>> rows(String path) {
    var stream =
        Objects.requireNonNull(DataFile.class.getClassLoader().getResourceAsStream(path), path);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataFile() {}
}
