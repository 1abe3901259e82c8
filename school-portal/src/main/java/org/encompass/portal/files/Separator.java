package org.encompass.portal.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/// What stands between the cells: a comma, or what some spreadsheets write instead.
final class Separator {
  private static final String KNOWN = ",;\t";

  private Separator() {}

  /// The one that stands most often in the first line that is not blank.
  static char of(TextFile text) {
    try (var lines = new BufferedReader(text.open())) {
      var line = lines.readLine();
      while (line != null && line.isBlank()) {
        line = lines.readLine();
      }
      return line == null ? ',' : mostOften(line);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static char mostOften(String line) {
    char best = ',';
    for (char one : KNOWN.toCharArray()) {
      if (count(line, one) > count(line, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(one -> one == separator).count();
  }
}
