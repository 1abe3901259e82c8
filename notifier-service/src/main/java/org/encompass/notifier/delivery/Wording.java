package org.encompass.notifier.delivery;

/// What a mail says; never more than that. Tellings of different wordings do not share a mail.
/// Public for this module's own sub-packages.
public enum Wording {
  /// That there is something to read.
  NEWS,
  /// That it waits to be read.
  UNREAD,
  /// That others have not read it.
  DEPUTY,
  /// That an alert of the school is unread, to somebody who reads none.
  HEAD,
  /// That something is withdrawn.
  CORRECTION
}
