package org.encompass.benchmarks.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.encompass.benchmarks.CannotMeasure;

/// A program of the system, run to its end or, if it takes too long, to ours.
record Command(List<String> words, Path log, int seconds) {
  void run() {
    if (code() != 0) {
      throw new CannotMeasure(String.join(" ", words) + " failed:\n" + said());
    }
  }

  /// Its exit code.
  int code() {
    try {
      var process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new CannotMeasure(
            "%s took more than %d s:%n%s".formatted(words.getFirst(), seconds, said()));
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new CannotMeasure(words.getFirst() + " cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotMeasure("interrupted");
    }
  }

  private String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "(and said nothing)";
    }
  }
}
