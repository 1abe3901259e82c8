package org.encompass.notifier.delivery;

import java.time.Duration;

/// How long a claimed mail is this node's. It is counted from before the database was asked, by a
/// clock that also runs while the process is stopped, so it ends here no later than there: who
/// sleeps through it and wakes leaves the mail alone. Public for this module's own sub-packages.
///
/// @param began of {@link System#nanoTime}
public record Lease(long began, Duration length) {
  private static final int DIALOGUE = 2;
  private static final int DOT = 4;

  /// A lease that begins now.
  public static Lease of(Duration length) {
    return new Lease(System.nanoTime(), length);
  }

  /// Whether what is left of such a lease when the last dot may be sent is more than the wait for
  /// its answer.
  static boolean outlastsTheDot(Duration length, Duration timeout) {
    return length.dividedBy(DOT).compareTo(timeout) > 0;
  }

  /// Whether half of it is left: a dialogue that begins now will end within it.
  public boolean enoughForADialogue() {
    return leaves(DIALOGUE);
  }

  /// Whether a quarter of it is left: the answer to a final dot sent now will come within it.
  public boolean enoughForTheDot() {
    return leaves(DOT);
  }

  private boolean leaves(int share) {
    var gone = System.nanoTime() - began;
    return length.toNanos() - gone > length.toNanos() / share;
  }
}
