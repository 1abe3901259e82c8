package org.encompass.notifier.matching;

import java.time.Instant;

/// The accounts of those who review. The desk keeps them.
public interface Reviewers {
  /// Whether an account had been made by then.
  ///
  /// @param actor "desk account <id>"
  boolean known(String actor, Instant at);
}
