package org.encompass.notifier.delivery;

import java.time.Duration;
import java.time.Instant;

/// When a mail is tried again. Retries must fit the deadline: seconds to a minute apart until then.
/// After it the desk has the case, and the mail goes on trying, more slowly: late is better than
/// never.
final class RetryRule {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration AFTER_THE_DEADLINE = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 4;

  /// @param attempts how many there were, this one included
  static Instant next(int attempts, Instant now, Instant deadline) {
    if (!now.isBefore(deadline)) {
      return now.plus(AFTER_THE_DEADLINE);
    }
    var wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
    return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }

  private RetryRule() {}
}
