package org.encompass.shadow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was asked for on the command line.
///
/// @param links successors of closed schools, beside the register
/// @param asOf the day the children are met and the rolls are read
/// @param anyAge leaves the scope rules out
/// @param gates false decides on the posterior alone
record Options(
    Path roll,
    Path children,
    Path out,
    Optional<Path> truth,
    Optional<Path> schools,
    Optional<Path> links,
    LocalDate asOf,
    boolean anyAge,
    boolean gates) {
  private static final List<String> FLAGS = List.of("--any-age");
  private static final List<String> VALUES =
      List.of(
          "--roll", "--children", "--out", "--truth", "--schools", "--links", "--as-of", "--gates");

  /// @param today the day that counts if none is given
  /// @throws InputError with a sentence for the person who typed it
  static Options of(List<String> arguments, LocalDate today) {
    var given = given(arguments);
    var options =
        new Options(
            path(given, "--roll").orElseThrow(() -> missing("--roll")),
            path(given, "--children").orElseThrow(() -> missing("--children")),
            path(given, "--out").orElseThrow(() -> missing("--out")),
            path(given, "--truth"),
            path(given, "--schools"),
            path(given, "--links"),
            day(given).orElse(today),
            given.containsKey("--any-age"),
            gates(given));
    options.check();
    return options;
  }

  /// Whether what is decided is for comparing only: no school would be told by it.
  boolean comparing() {
    return anyAge || !gates;
  }

  private static Map<String, String> given(List<String> arguments) {
    var rest = new ArrayDeque<>(arguments);
    var given = new HashMap<String, String>();
    while (!rest.isEmpty()) {
      var said = rest.pop();
      int equals = said.startsWith("--") ? said.indexOf('=') : -1;
      var name = equals < 0 ? said : said.substring(0, equals);
      if (equals >= 0) {
        rest.push(said.substring(equals + 1));
      }
      var value = FLAGS.contains(name) && equals < 0 ? "" : value(name, rest);
      if (given.put(name, value) != null) {
        throw new InputError(name + " is given twice");
      }
    }
    return given;
  }

  private static String value(String name, ArrayDeque<String> rest) {
    if (FLAGS.contains(name)) {
      throw new InputError(name + " takes no value");
    }
    if (!VALUES.contains(name)) {
      throw new InputError("unknown option " + name + " (see --help)");
    }
    if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
      throw new InputError(name + " needs a value");
    }
    return rest.pop();
  }

  private static InputError missing(String name) {
    return new InputError(name + " is missing (see --help)");
  }

  private static Optional<Path> path(Map<String, String> given, String name) {
    try {
      return Optional.ofNullable(given.get(name)).map(Path::of).map(Path::toAbsolutePath);
    } catch (InvalidPathException e) {
      throw new InputError(name + " needs a file", e);
    }
  }

  private static Optional<LocalDate> day(Map<String, String> given) {
    try {
      return Optional.ofNullable(given.get("--as-of")).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new InputError("--as-of needs a day like 2026-11-22", e);
    }
  }

  private static boolean gates(Map<String, String> given) {
    return switch (given.getOrDefault("--gates", "on")) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new InputError("--gates is on or off");
    };
  }

  private void check() {
    if (links.isPresent() && schools.isEmpty()) {
      throw new InputError("--links goes with --schools");
    }
    inputs().forEach(this::checkInput);
    if (Files.exists(out) && !Files.isRegularFile(out)) {
      throw new InputError(out + " is not a plain file to write to");
    }
    var directory = out.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new InputError(out + " cannot be written: there is no such directory");
    }
    if (!Files.isWritable(directory) || (Files.exists(out) && !Files.isWritable(out))) {
      throw new InputError(out + " cannot be written: no permission");
    }
  }

  private Stream<Path> inputs() {
    return Stream.concat(
        Stream.of(roll, children), Stream.of(truth, schools, links).flatMap(Optional::stream));
  }

  private void checkInput(Path file) {
    if (!Files.exists(file)) {
      throw new InputError(file + ": no such file");
    }
    if (Files.isDirectory(file)) {
      throw new InputError(file + " is a directory, not a file");
    }
    if (!Files.isReadable(file)) {
      throw new InputError(file + " cannot be read: no permission");
    }
    if (Files.exists(out) && same(file)) {
      throw new InputError("--out would overwrite " + file);
    }
  }

  private boolean same(Path file) {
    try {
      return Files.isSameFile(file, out);
    } catch (IOException e) {
      throw new InputError(file + " cannot be read", e);
    }
  }
}
