package org.encompass.notifier.matching.compare;

/// How alike two names are, best first.
public enum NameLevel {
  /// The same words.
  EXACT,
  /// A nickname, or another spelling of the same name.
  VARIANT,
  /// One letter more, less, other or two neighbours exchanged; never of names under four letters.
  ONE_EDIT,
  /// One of the words of a double-barrelled name.
  PART,
  /// An initial.
  INITIAL,
  /// It sounds or looks alike.
  SIMILAR,
  DIFFERENT,
  /// One side has none.
  MISSING
}
