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

  /// For how long Quartz has woken nobody. One that never did has been silent since this node
  /// first looked, or its silence would never end.
  double quartzSilentSeconds(Instant firstLook) {
    var since = quartzFired == null ? firstLook : quartzFired;
    return Duration.between(since, database).toMillis() / MILLIS;
  }

  /// How far a clock that reads `wall` is ahead of the database's.
  double aheadSeconds(Instant wall) {
    return Duration.between(database, wall).toMillis() / MILLIS;
  }
}
