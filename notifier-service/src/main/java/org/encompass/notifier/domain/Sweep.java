package org.encompass.notifier.domain;

/// Work that is found, not remembered: each run looks in the tables for what is due. Running it
/// twice, late or at several nodes at once does no harm.
public interface Sweep {
  /// Names the sweep in metrics and logs.
  String name();

  /// Does what is due and says how much it did; the caller runs it again while that is not nothing.
  int run();

  /// Whether people wait for it: an urgent sweep is woken every second, the others every few.
  default boolean urgent() {
    return false;
  }
}
