package org.encompass.callsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.encompass.schemas.callsheet.CallSheetCsv;

/// Opens the newest sealed call sheet without database, Kafka or service. Start reading here.
public final class OpenCallSheet {
  private static final int DONE = 0;
  private static final int IN_VAIN = 2;

  /// Older than this, a copy should have been followed by another.
  private static final Duration OLD = Duration.ofMinutes(15);

  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  OpenCallSheet(Clock clock, PrintStream out, PrintStream err) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /// The command `deploy/open-call-sheet`.
  public static void main(String... arguments) {
    var command =
        new OpenCallSheet(
            Clock.systemUTC(),
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(command.run(List.of(arguments)));
  }

  /// Does what the arguments ask for.
  ///
  /// @return the exit code
  int run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
      out.print(usage());
      return arguments.isEmpty() ? IN_VAIN : DONE;
    }
    try {
      var options = Options.of(arguments);
      if (options.newKey() != null) {
        make(options.newKey());
      } else {
        open(options);
      }
      return DONE;
    } catch (CannotOpen e) {
      err.println("open-call-sheet: " + e.sentence());
      return IN_VAIN;
    }
  }

  private void open(Options options) {
    var key = Objects.requireNonNull(options.key());
    var found = Opener.with(key).open(Objects.requireNonNull(options.place()));
    found.warnings().forEach(warning -> err.println("open-call-sheet: passed over: " + warning));
    var now = clock.instant();
    var age = Duration.between(found.sheet().writtenAt(), now);
    if (age.compareTo(OLD) > 0) {
      err.println(
          "open-call-sheet: this copy is %s old: calls since then are not on it, and later cases neither"
              .formatted(Words.length(age)));
    }
    err.println("open-call-sheet: " + found.file());
    out.print(
        switch (options.format()) {
          case TEXT -> new TextSheet(found.sheet(), now).text();
          case CSV -> CallSheetCsv.of(found.sheet(), now);
          case HTML -> new HtmlSheet(found.sheet(), now).html();
        });
    out.flush();
  }

  private void make(Path directory) {
    try {
      var key = NewKey.in(directory);
      out.printf("The key %s was made.%n", key.kid());
      out.printf("  %s  for the duty officers, away from every server%n", key.privateFile());
      out.printf("  %s  for every notifier: encompass.call-sheet.public-key%n", key.publicFile());
    } catch (IOException e) {
      throw new CannotOpen("no key could be written to " + directory);
    }
  }

  private static String usage() {
    try (InputStream text = OpenCallSheet.class.getResourceAsStream("usage.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
