package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contact who opened a notification, as the desk shows it. Public for this module's own
/// sub-packages.
///
/// @param versions of the notification, which they opened
/// @param corrected how far the mail is that says it was withdrawn
/// @param correctedAt when that was settled
public record Opening(
    String contactId,
    Instant firstAt,
    List<Integer> versions,
    Corrected corrected,
    @Nullable Instant correctedAt) {
  /// What became of the correction.
  public enum Corrected {
    /// There is none: it stands, or is hidden from them.
    NONE,
    WAITS,
    SENT,
    /// Nobody knows whether it arrived.
    UNKNOWN,
    REFUSED
  }
}
