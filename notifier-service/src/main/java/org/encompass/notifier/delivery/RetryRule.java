package org.encompass.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/// When a mail is tried again. The waits double from five seconds, are a minute at most, and never
/// more than a tenth of what is left to the deadline: no mail sleeps through it, and the nearer it
/// comes the denser the tries. After it the desk has the case, and the mail goes on trying, more
/// and more slowly: late is better than never.
final class RetryRule {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration LONGEST_WHEN_LATE = Duration.ofMinutes(15);
  private static final int OF_WHAT_IS_LEFT = 10;
  private static final int OF_THE_DELAY = 4;
  private static final int DOUBLINGS = 8;

  /// The same for the same mail and attempt. Up to a quarter of a wait is taken off, another for
  /// each mail, so that those of one outage do not come back all at once.
  ///
  /// @param attempts how many there were, this one included
  static Instant next(int attempts, Instant now, Instant deadline, UUID mailId) {
    var wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
    var longest = longest(now, deadline);
    var millis = (wait.compareTo(longest) < 0 ? wait : longest).toMillis();
    var chance = new SplittableRandom(mailId.getLeastSignificantBits() + attempts).nextDouble();
    return now.plusMillis(millis - (long) (millis * chance / 4));
  }

  private static Duration longest(Instant now, Instant deadline) {
    var left = Duration.between(now, deadline);
    return left.isPositive()
        ? within(SHORTEST, left.dividedBy(OF_WHAT_IS_LEFT), LONGEST)
        : within(LONGEST, left.negated().dividedBy(OF_THE_DELAY), LONGEST_WHEN_LATE);
  }

  private static Duration within(Duration least, Duration wanted, Duration most) {
    if (wanted.compareTo(least) < 0) {
      return least;
    }
    return wanted.compareTo(most) > 0 ? most : wanted;
  }

  private RetryRule() {}
}
