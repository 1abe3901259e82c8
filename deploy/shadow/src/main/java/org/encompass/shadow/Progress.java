package org.encompass.shadow;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Tells the one who waits how far it is: a plain line every few seconds.
final class Progress {
  private static final long EVERY = TimeUnit.SECONDS.toNanos(3);

  private final PrintStream err;
  private long began;
  private long said;

  Progress(PrintStream err) {
    this.err = err;
    begin();
  }

  /// Starts to measure the next piece of work.
  void begin() {
    began = System.nanoTime();
    said = began;
  }

  /// Seconds since the piece of work began.
  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /// @param all how many there will be; 0 if nobody knows
  void at(String what, long done, long all) {
    long now = System.nanoTime();
    if (now - said >= EVERY) {
      said = now;
      say(
          all == 0
              ? text("%s: %,d, %,.0f a second", what, done, done / seconds())
              : text("%s: %,d of %,d, %,.0f a second", what, done, all, done / seconds()));
    }
  }

  void say(String line) {
    err.println(line);
  }

  /// The same text on every machine.
  @SuppressWarnings("AnnotateFormatMethod") // not worth a dependency
  static String text(String format, Object... arguments) {
    return String.format(Locale.UK, format, arguments);
  }
}
