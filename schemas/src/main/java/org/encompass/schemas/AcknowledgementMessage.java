package org.encompass.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a key adult did with a notification, on `encompass.acknowledgements.v1`: ids and codes
/// only.
///
/// @param version of the content that was shown
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcknowledgementMessage(
    UUID eventId,
    UUID notificationId,
    int version,
    Kind kind,
    @Nullable Outcome outcome,
    @Nullable String toContactId,
    String contactId,
    OffsetDateTime at) {

  public enum Kind {
    READ,
    ACKNOWLEDGED,
    NOT_OUR_PUPIL,
    HANDED_OVER
  }

  public enum Outcome {
    SUPPORT_SILENT,
    SUPPORT_OVERT,
    ABSENT_TODAY,
    REFERRED,
    OTHER
  }
}
