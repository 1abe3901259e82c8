package org.encompass.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lets the domain time run fast: from one due moment to the next, and only while nothing is
/// due, in flight or lagging. So whatever happens, happens at the time it would have happened.
public final class Player {
  /// Looks at everything that may be unfinished.
  public interface Looks {
    Work at(Instant now) throws Exception;
  }

  /// Waits a little between two looks.
  public interface Pause {
    void take() throws InterruptedException;
  }

  private static final int QUIET_LOOKS = 4;

  /// Looks; five minutes at least, for a mail's lease may have to end in them.
  private static final int PATIENCE = 3000;

  private final PlayedClock clock;
  private final Looks looks;
  private final Pause pause;

  public Player(PlayedClock clock, Looks looks) {
    this(clock, looks, () -> Thread.sleep(100));
  }

  Player(PlayedClock clock, Looks looks, Pause pause) {
    this.clock = clock;
    this.looks = looks;
    this.pause = pause;
  }

  public PlayedClock clock() {
    return clock;
  }

  /// Plays to that moment and returns when all that was due by then is done.
  public void until(Instant target) throws Exception {
    var next = settle();
    while (clock.instant().isBefore(target)) {
      var moment = next.filter(due -> due.isBefore(target)).map(Player::justAfter).orElse(target);
      if (moment.isAfter(clock.instant())) {
        clock.set(moment);
      }
      next = settle();
    }
  }

  /// Waits until several looks in a row find nothing to do.
  ///
  /// @return when something falls due next
  public Optional<Instant> settle() throws Exception {
    int quiet = 0;
    List<String> busy = List.of();
    Optional<Instant> next = Optional.empty();
    for (int looked = 0; looked < PATIENCE; looked++) {
      var work = looks.at(clock.instant());
      busy = work.busy();
      next = work.next();
      quiet = busy.isEmpty() ? quiet + 1 : 0;
      if (quiet == QUIET_LOOKS) {
        return next;
      }
      pause.take();
    }
    throw new IllegalStateException("time stands still, because this does not end: " + busy);
  }

  // What is due at an instant of the database's microseconds is due a millisecond later for sure.
  private static Instant justAfter(Instant due) {
    return due.plus(Duration.ofMillis(1));
  }
}
