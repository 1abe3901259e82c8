package org.encompass.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts of one notification on their way to the portal, on `encompass.disclosures.v1`.
///
/// @param version the notification's own, rising; a lower one than the known is ignored
/// @param hiddenFrom contactIds that must not see the case
/// @param schoolRevision the school's revision that `hiddenFrom` was computed from
/// @param content a {@link DisclosureContent} as compact JWE; ISSUED and AMENDED only
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureMessage(
    UUID notificationId,
    int version,
    Kind kind,
    String urn,
    OffsetDateTime issuedAt,
    OffsetDateTime deadline,
    @Nullable LocalDate remindOn,
    List<String> hiddenFrom,
    long schoolRevision,
    @Nullable String content) {

  /// ISSUED and AMENDED carry content; UPDATED changes deadline, hiddenFrom or remindOn only.
  public enum Kind {
    ISSUED,
    AMENDED,
    UPDATED,
    WITHDRAWN
  }
}
