package org.encompass.portal.alert;

import java.time.Instant;

/// What a key adult finds behind an alert's link.
public sealed interface Opened {
  /// The alert.
  record Shown(CaseFile file) implements Opened {}

  /// That there was one, and no more.
  ///
  /// @param read whether this reader had read it
  record Withdrawn(String schoolName, Instant issuedAt, Instant at, boolean read)
      implements Opened {}
}
