package org.encompass.notifier.delivery;

/// Who hears next of a notification that nobody has read.
public enum Audience {
  /// Those who were told before; where none of them is there, whoever would be told first now.
  TOLD_BEFORE(Purpose.UNREAD),
  /// The deputies who may read it.
  DEPUTIES(Purpose.DEPUTY),
  /// The head, who hears only that an alert of the school is unread.
  HEAD(Purpose.HEAD);

  private final Purpose purpose;

  Audience(Purpose purpose) {
    this.purpose = purpose;
  }

  Purpose purpose() {
    return purpose;
  }
}
