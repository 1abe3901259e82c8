package org.encompass.notifier.ladder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of one notification's ladder, planned or taken.
///
/// @param dueAt the deadline less the policy's time for this step
/// @param takenAt null = still planned
/// @param result what came of it; null = still planned
public record Rung(Step step, Instant dueAt, @Nullable Instant takenAt, @Nullable Result result) {

  /// One that is still to be taken.
  static Rung planned(Step step, Instant dueAt) {
    return new Rung(step, dueAt, null, null);
  }

  /// Whether it was taken.
  public boolean taken() {
    return takenAt != null;
  }
}
