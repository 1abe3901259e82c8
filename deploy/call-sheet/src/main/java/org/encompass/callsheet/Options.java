package org.encompass.callsheet;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the command was called with.
///
/// @param place the sealed file, or the directory where the newest is looked for
/// @param newKey where a new pair of keys is made, instead of opening anything
record Options(Format format, @Nullable Path key, @Nullable Path place, @Nullable Path newKey) {

  /// How a sheet is printed.
  enum Format {
    TEXT,
    CSV,
    HTML
  }

  static Options of(List<String> arguments) {
    var format = Format.TEXT;
    Path key = null;
    Path newKey = null;
    Path place = null;
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      var argument = rest.pop();
      switch (argument) {
        case "--text" -> format = Format.TEXT;
        case "--csv" -> format = Format.CSV;
        case "--html" -> format = Format.HTML;
        case "--key" -> key = path(argument, rest);
        case "--new-key" -> newKey = path(argument, rest);
        default -> {
          if (argument.startsWith("-") || place != null) {
            throw new CannotOpen("what is " + argument + "? --help says how this is called");
          }
          place = Path.of(argument);
        }
      }
    }
    if (newKey == null && (key == null || place == null)) {
      throw new CannotOpen(
          "say --key DUTY-KEY.jwk and the file or directory; --help says how this is called");
    }
    return new Options(format, key, place, newKey);
  }

  private static Path path(String option, ArrayDeque<String> rest) {
    return Optional.ofNullable(rest.poll())
        .map(Path::of)
        .orElseThrow(() -> new CannotOpen(option + " needs a path"));
  }
}
