package org.encompass.notifier.desk;

/// What can be done at the desk. Public for this module's own sub-packages.
public enum DeskTask {
  /// See the board, which names nobody.
  BOARD,
  /// See one notification's whole story.
  CASES,
  /// Log a telephone call.
  CALLS,
  /// Tell deputies or head, or remind, before their time.
  TELLING,
  /// Close what was missed though nobody at the school ever knew.
  CLOSING,
  /// Sign the day's report.
  SIGN_OFF,
  /// Decide which school a child is at.
  REVIEW,
  /// Replay or dismiss records that were put aside.
  QUARANTINE,
  /// See what such a record holds.
  QUARANTINE_CONTENT,
  /// See who had opened what was taken back.
  BREACHES,
  /// Decide whether that is reported to the Information Commissioner.
  BREACH_RULINGS,
  /// See which force is silent; stop a force's feed, with somebody else, and let it go.
  FEEDS,
  /// Make and close accounts.
  ACCOUNTS
}
