package org.encompass.portal.alert.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.encompass.portal.alert.Answer;
import org.encompass.portal.alert.CaseFile;
import org.encompass.portal.domain.Times;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// An alert as a child's protection file keeps it, for programs. Its shape is a promise:
/// docs/alert-export.schema.json.
///
/// @param version of the content
/// @param decision what the school decided on this version, if it has
@PersonalData
record ProtectionFile(
    String schemaVersion,
    UUID notificationId,
    String urn,
    String schoolName,
    int version,
    OffsetDateTime issuedAt,
    OffsetDateTime deadline,
    DisclosureContent content,
    @Nullable Decision decision,
    List<Reading> readBy,
    @Nullable String exportedBy,
    OffsetDateTime exportedAt) {
  /// The school's answer. Who has left the list since has no name.
  @PersonalData
  public record Decision(
      Answer.@Nullable Outcome outcome,
      @Nullable String note,
      @Nullable String by,
      OffsetDateTime at) {
    @Override
    public String toString() {
      return "Decision[withheld]";
    }
  }

  /// Somebody's first look.
  public record Reading(@Nullable String by, OffsetDateTime at) {}

  static ProtectionFile of(CaseFile file) {
    var answered = file.answer();
    return new ProtectionFile(
        "1.0",
        file.id(),
        file.school().value(),
        file.schoolName(),
        file.version(),
        at(file.issuedAt()),
        at(file.deadline()),
        file.content(),
        answered == null
            ? null
            : new Decision(
                answered.answer().outcome(),
                answered.answer().note(),
                answered.name().orElse(null),
                at(answered.answer().at())),
        file.readers().stream()
            .map(one -> new Reading(one.name().orElse(null), at(one.at())))
            .toList(),
        file.readers().getFirst().name().orElse(null),
        at(file.shownAt()));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atZone(Times.LONDON).toOffsetDateTime();
  }

  @Override
  public String toString() {
    return "ProtectionFile[" + notificationId + "]";
  }
}
