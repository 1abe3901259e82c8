package org.encompass.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// How long something stays broken: seconds within the build, where the notifiers' time-outs are
/// short as well; minutes, against the settings as they are shipped, under `deploy/outages`.
final class Outage {
  /// Whether this is the build.
  static final boolean SCALED = !Boolean.getBoolean("encompass.outages.long");

  /// Lets it last.
  static void last(Duration scaled, Duration real) {
    long end = System.nanoTime() + (SCALED ? scaled : real).toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /// How long a test waits for all to be well again.
  static Duration patience() {
    return SCALED ? Duration.ofMinutes(5) : Duration.ofMinutes(12);
  }

  private Outage() {}
}
