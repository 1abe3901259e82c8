package org.encompass.notifier.desk;

import java.time.Instant;

/// One thing that happened: a decision, a mail's attempt, a receipt. Public for this module's own
/// sub-packages.
///
/// @param what a short title
/// @param details codes, ids and times; never a fact about a person
public record StoryLine(Instant at, Source source, String what, String details) {
  /// Where it stands written.
  public enum Source {
    DECISION,
    MAIL,
    RECEIPT,
    LOOK
  }
}
