package org.encompass.portal.alert;

import java.time.Instant;
import java.util.Objects;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What the school decided on one version of an alert's content.
///
/// @param note the school's own; never leaves the portal
@PersonalData
public record Answer(
    String contactId,
    int contentVersion,
    Kind kind,
    @Nullable Outcome outcome,
    @Nullable String note,
    Instant at) {

  public enum Kind {
    ACKNOWLEDGED,
    NOT_OUR_PUPIL
  }

  /// What the school will do for the child.
  public enum Outcome {
    SUPPORT_SILENT,
    SUPPORT_OVERT,
    ABSENT_TODAY,
    REFERRED,
    OTHER
  }

  /// Whether it is the same person's same answer, given at whatever moment.
  boolean saysTheSameAs(Answer other) {
    return contactId.equals(other.contactId)
        && contentVersion == other.contentVersion
        && kind == other.kind
        && outcome == other.outcome
        && Objects.equals(note, other.note);
  }

  @Override
  public String toString() {
    return "Answer[withheld]";
  }
}
