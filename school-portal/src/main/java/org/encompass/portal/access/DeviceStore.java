package org.encompass.portal.access;

import java.time.Instant;

/// The browsers that accounts were used from, by the hashes of the marks they carry.
public interface DeviceStore {
  /// What was known of an account's browsers before.
  enum Seen {
    THIS_ONE,
    OTHERS_ONLY,
    NONE
  }

  /// Whether an account was used from the browser with this mark.
  boolean knows(String accountId, byte[] markHash);

  /// Notes one; gives what was known before.
  Seen note(String accountId, byte[] markHash, Instant now);
}
