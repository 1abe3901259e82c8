package org.encompass.notifier.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.jspecify.annotations.Nullable;

/// What was disclosed, and how often a pupil was notified about. Public for this module's own
/// sub-packages.
public interface DisclosedRows {
  void disclosed(
      UUID notificationId, int version, Kind kind, Instant at, byte @Nullable [] contentHash);

  /// The hash of the content disclosed last.
  Optional<byte[]> lastContent(UUID notificationId);

  /// Remembers that this child's incident concerned the pupil.
  void noticed(byte[] pupil, LocalDate day, UUID childId);

  /// How many incidents concerned the pupil in the twelve months up to this one, it included.
  int nth(byte[] pupil, LocalDate day, UUID childId);

  /// Whether this acknowledgement is heard for the first time.
  boolean firstHeard(UUID eventId, UUID notificationId, Instant at);
}
