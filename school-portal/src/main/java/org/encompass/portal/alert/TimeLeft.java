package org.encompass.portal.alert;

import java.time.Duration;
import java.time.Instant;

/// How far away a deadline is, as people say it.
///
/// @param key which sentence says it
/// @param hours and minutes to fill in
/// @param urgent whether less than an hour is left, or none
public record TimeLeft(String key, long hours, long minutes, boolean urgent) {
  private static final Duration SOON = Duration.ofHours(12);

  /// Counts whole minutes, downwards: nobody is told of a minute they do not have.
  public static TimeLeft until(Instant deadline, Instant now) {
    var left = Duration.between(now, deadline);
    if (left.isNegative() || left.toMinutes() == 0) {
      return new TimeLeft("time.passed", 0, 0, true);
    }
    if (left.compareTo(SOON) > 0) {
      return new TimeLeft("time.later", 0, 0, false);
    }
    var key =
        left.toHours() == 0
            ? "time.minutes"
            : left.toMinutesPart() == 0 ? "time.hours" : "time.hoursMinutes";
    return new TimeLeft(key, left.toHours(), left.toMinutesPart(), left.toHours() == 0);
  }
}
