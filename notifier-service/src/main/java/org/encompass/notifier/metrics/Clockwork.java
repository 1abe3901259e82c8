package org.encompass.notifier.metrics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What keeps time beside this node.
///
/// @param database the database's clock, by which leases run
/// @param quartzFired when Quartz last woke any sweep at any node; null: never
public record Clockwork(Instant database, @Nullable Instant quartzFired) {
  private static final double MILLIS = 1000.0;

  static final Clockwork UNKNOWN = new Clockwork(Instant.EPOCH, null);

  /// For how long Quartz has woken nobody.
  double quartzSilentSeconds() {
    return quartzFired == null
        ? Double.NaN
        : Duration.between(quartzFired, database).toMillis() / MILLIS;
  }

  /// How far a clock that reads `wall` is ahead of the database's.
  double aheadSeconds(Instant wall) {
    return Duration.between(database, wall).toMillis() / MILLIS;
  }
}
