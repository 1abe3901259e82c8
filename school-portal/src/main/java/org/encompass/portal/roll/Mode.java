package org.encompass.portal.roll;

/// What a file of rolls is.
enum Mode {
  /// Everybody on the rolls of its schools: who is not in it has left.
  WHOLE,
  /// Only what is new; who has left carries the last day.
  CHANGES
}
