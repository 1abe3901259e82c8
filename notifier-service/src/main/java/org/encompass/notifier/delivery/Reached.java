package org.encompass.notifier.delivery;

/// Whether an audience could be told.
public enum Reached {
  /// Somebody of it is told now.
  TOLD,
  /// Whoever of it is there is being told anyway, or was today.
  ALREADY,
  /// Nobody of it is there.
  NOBODY
}
