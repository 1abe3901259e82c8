package org.encompass.notifier.outbox.kafka;

/// What one round of the relay did.
sealed interface Round {
  /// Nothing waits, or another instance is at it.
  record Idle() implements Round {}

  /// All rows of the round are with the broker; there may be more.
  record Carried(int rows) implements Round {}

  /// Some rows could not be said and still wait.
  record Stuck(int rows, Throwable fault) implements Round {}

  /// The worse of the two, for one round over several topics.
  default Round and(Round next) {
    return switch (this) {
      case Stuck stuck -> stuck;
      case Carried carried -> next instanceof Idle ? carried : next;
      case Idle _ -> next;
    };
  }
}
