package org.encompass.notifier.metrics;

import java.util.List;

/// How deadlines were kept in what one force sent.
///
/// @param force its code, or "unknown" where none can be read from a quarantined record
/// @param met notifications judged as in time, whatever became of them later
/// @param missed notifications, reviews and quarantined records judged as too late, each by itself
/// @param toldInTime told, by whatever way, before the deadline
/// @param spare how many were acknowledged with at least so many minutes to spare, by `LIMITS`
public record DeadlineFigures(
    String force, long met, long missed, long lateOnArrival, long toldInTime, List<Long> spare) {
  /// Minutes to spare, the histogram's limits.
  public static final List<Integer> LIMITS = List.of(0, 15, 30, 60, 120, 360, 720, 1440);
}
