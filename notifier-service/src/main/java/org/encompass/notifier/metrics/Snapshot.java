package org.encompass.notifier.metrics;

import java.util.List;
import java.util.Map;

/// All counts of one moment.
///
/// @param quartzSilentSeconds for how long Quartz has woken nobody
/// @param clockAheadSeconds how far this node's clock is ahead of the database's
record Snapshot(
    Accounting accounting,
    List<DeadlineFigures> deadlines,
    WaitingFigures waiting,
    Map<String, Long> workInHand,
    double quartzSilentSeconds,
    double clockAheadSeconds) {
  static final Snapshot NOTHING =
      new Snapshot(
          new Accounting(0, 0, 0, 0, 0, 0, 0, 0),
          List.of(),
          new WaitingFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          Map.of(),
          Double.NaN,
          0);
}
