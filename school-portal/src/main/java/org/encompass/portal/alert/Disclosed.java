package org.encompass.portal.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One version of a notification as it came from the notifier, checked and opened.
///
/// @param content a DisclosureContent as JSON; ISSUED and AMENDED only
@PersonalData
public record Disclosed(
    UUID id,
    int version,
    Kind kind,
    SchoolKey school,
    Instant issuedAt,
    Instant deadline,
    @Nullable LocalDate remindOn,
    Set<String> hiddenFrom,
    long schoolRevision,
    byte @Nullable [] content) {

  /// What the version does.
  public enum Kind {
    ISSUED,
    AMENDED,
    UPDATED,
    WITHDRAWN
  }

  @Override
  public String toString() {
    return "Disclosed[" + id + " version " + version + "]";
  }
}
