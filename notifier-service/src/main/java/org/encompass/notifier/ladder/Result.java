package org.encompass.notifier.ladder;

/// What came of a step.
public enum Result {
  /// Somebody was told by it.
  TOLD,
  /// Nobody had to be told besides: it ran with the first telling, or those whom it would tell were
  /// being told anyway.
  INCLUDED,
  /// Somebody had read it, or was reached by telephone, or it was taken back.
  NOT_NEEDED,
  /// There was nobody to tell; tried again whenever the school's list changes.
  NOBODY,
  /// It stands on the call sheet.
  LISTED
}
