package org.encompass.portal.access;

import java.time.Instant;
import java.util.UUID;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One passkey as its owner sees it.
///
/// @param label the owner's own words for it
/// @param lastUsedAt null = never
@PersonalData
public record Passkey(UUID passkeyId, String label, Instant addedAt, @Nullable Instant lastUsedAt) {
  @Override
  public String toString() {
    return "Passkey[" + passkeyId + "]";
  }
}
