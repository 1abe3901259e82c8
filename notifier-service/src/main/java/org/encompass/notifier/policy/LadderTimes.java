package org.encompass.notifier.policy;

import java.time.Duration;
import java.util.stream.Stream;

/// How long before the deadline each step of the ladder is taken while nobody has read a
/// notification.
///
/// @param reminder those who were told are reminded
/// @param deputies the deputies are told
/// @param head the head is told that an alert is unread
/// @param callSheet the school stands on the desk's call sheet
public record LadderTimes(Duration reminder, Duration deputies, Duration head, Duration callSheet) {
  /// What the national guidance suggests.
  static final LadderTimes NATIONAL =
      new LadderTimes(
          Duration.ofMinutes(90),
          Duration.ofMinutes(45),
          Duration.ofMinutes(30),
          Duration.ofMinutes(15));

  /// Refuses a ladder that goes down, or past its deadline.
  public LadderTimes {
    if (!callSheet.isPositive()
        || head.compareTo(callSheet) < 0
        || deputies.compareTo(head) < 0
        || reminder.compareTo(deputies) < 0) {
      throw new IllegalArgumentException(
          "a ladder's steps must lie before the deadline and in their order: "
              + Stream.of(reminder, deputies, head, callSheet).toList());
    }
  }
}
