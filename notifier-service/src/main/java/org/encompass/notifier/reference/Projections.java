package org.encompass.notifier.reference;

/// Whether schools and rolls may be relied on since this start.
public interface Projections {
  /// How far the projections are.
  State state();

  /// WAITING: not yet where the topics ended at the start. CAUGHT_UP: for good. GIVEN_UP: waited
  /// long enough; what is routed now goes to a person.
  enum State {
    WAITING,
    CAUGHT_UP,
    GIVEN_UP
  }
}
