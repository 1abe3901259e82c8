package org.encompass.shadow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Runs the command in place, on 22 November 2026, and keeps what it says.
final class Command {
  static final Path EXAMPLE = Path.of("src/example");

  private final Path directory;
  private final int threads;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Command(Path directory, int threads) {
    this.directory = directory;
    this.threads = threads;
  }

  Command(Path directory) {
    this(directory, 2);
  }

  int run(String... arguments) {
    var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    return new ShadowRun(clock, threads, printer(out), printer(err)).run(List.of(arguments));
  }

  /// Runs over the two files that a run needs.
  int decide(Path roll, Path children, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--roll",
                roll.toString(),
                "--children",
                children.toString(),
                "--out",
                decisionsFile().toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  Path write(String name, String... lines) {
    try {
      return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path decisionsFile() {
    return directory.resolve("decisions.csv");
  }

  String decisions() {
    try {
      return Files.readString(decisionsFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The line about a child.
  String decision(String childRef) {
    return decisions()
        .lines()
        .filter(line -> line.startsWith(childRef + ","))
        .findFirst()
        .orElse("");
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
