package org.encompass.portal.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Slows guessing down. Counted before the answer is known, so that guesses in parallel gain
/// nothing; a success clears the count.
public interface Throttle {
  /// After so long without an attempt the earlier ones do not count.
  Duration FORGOTTEN_AFTER = Duration.ofHours(12);

  /// Counts one attempt of whoever the name stands for; false while locked.
  boolean mayTry(String who, int limit);

  /// Counts one attempt less, where only failures are to count.
  void takeBack(String who);

  /// Forgets the attempts after a success.
  void clear(String who);

  /// Deletes attempts that no longer count at this moment.
  void purge(Instant now);

  /// The attempts of one name.
  ///
  /// @param lockedUntil no attempt counts, and none succeeds, before this
  record Attempts(int count, @Nullable Instant lockedUntil, Instant lastAt) {
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    /// Whether an attempt at this moment is refused.
    public boolean locked(Instant now) {
      return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /// After one more attempt: from the limit on, each locks twice as long as the one before.
    public Attempts plusOne(int limit, Instant now) {
      var next = now.isAfter(lastAt.plus(FORGOTTEN_AFTER)) ? 1 : count + 1;
      if (next < limit) {
        return new Attempts(next, null, now);
      }
      var lock = Duration.ofMinutes(1L << Math.min(next - limit, 10));
      var longest = lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
      return new Attempts(next, now.plus(longest), now);
    }
  }
}
