package org.encompass.benchmarks.night;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.encompass.benchmarks.CannotMeasure;

/// Looks again and again, at a pace that does not disturb what is measured.
final class Patience {
  private static final long PAUSE = 250;

  /// @param otherwise what is wrong if it takes longer than that
  static void until(Duration atMost, String otherwise, BooleanSupplier there) {
    var began = System.nanoTime();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() - began > atMost.toNanos()) {
        throw new CannotMeasure(otherwise);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CannotMeasure("interrupted");
      }
    }
  }

  private Patience() {}
}
