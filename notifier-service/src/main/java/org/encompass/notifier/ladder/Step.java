package org.encompass.notifier.ladder;

/// The steps, in the order they are taken.
public enum Step {
  /// Those who were told are told once more.
  REMINDER,
  /// The deputies are told beside them.
  DEPUTIES,
  /// The head is told that an alert of the school is unread, and nothing else.
  HEAD,
  /// The school stands on the desk's sheet of telephone calls.
  CALL_SHEET
}
