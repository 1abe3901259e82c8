package org.encompass.notifier.metrics;

import java.util.List;

/// How one force's notifications kept their deadlines.
///
/// @param toldInTime told, by whatever way, before the deadline
/// @param spare how many were acknowledged with at least so many minutes to spare, by `LIMITS`
public record DeadlineFigures(
    String force, long met, long missed, long lateOnArrival, long toldInTime, List<Long> spare) {
  /// Minutes to spare, the histogram's limits.
  public static final List<Integer> LIMITS = List.of(0, 15, 30, 60, 120, 360, 720, 1440);
}
