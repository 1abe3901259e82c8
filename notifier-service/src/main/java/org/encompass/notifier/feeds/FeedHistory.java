package org.encompass.notifier.feeds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What a force sent in the eight weeks before its last record, accepted or put aside. What it did
/// not send since does not count: a long silence would soon be what is expected.
///
/// @param first the first record in them
/// @param last the last one
/// @param records how many came in each hour of the week, in London's time
public record FeedHistory(String force, Instant first, Instant last, Map<Slot, Long> records) {
  /// How far back it looks.
  public static final Duration SPAN = Duration.ofDays(56);

  private static final double WEEK_OF_MILLIS = Duration.ofDays(7).toMillis();

  /// An hour of the week: MONDAY, 8 is from eight to nine.
  public record Slot(DayOfWeek day, int hour) {}

  public FeedHistory {
    records = Map.copyOf(records);
  }

  /// How many weeks it holds.
  double weeks() {
    return Duration.between(first, last).toMillis() / WEEK_OF_MILLIS;
  }

  /// How many records such an hour had on average.
  double mean(Slot slot) {
    return records.getOrDefault(slot, 0L) / weeks();
  }
}
