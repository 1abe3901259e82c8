package org.encompass.portal.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.portal.domain.Language;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One alert as one reader sees it.
///
/// @param before what the reader had seen when it changed since
/// @param others who else has read this content
/// @param answer of this content, if anybody has answered
/// @param untrained whether the reader reads only because nobody else can
@PersonalData
public record CaseFile(
    UUID id,
    String schoolName,
    Instant issuedAt,
    Instant deadline,
    TimeLeft timeLeft,
    DisclosureContent content,
    @Nullable DisclosureContent before,
    List<ReadBy> others,
    @Nullable Answered answer,
    boolean untrained) {

  /// A colleague's look.
  public record ReadBy(Optional<String> name, Instant at) {}

  /// The school's answer.
  @PersonalData
  public record Answered(Answer answer, Optional<String> name, boolean byReader) {
    @Override
    public String toString() {
      return "Answered[withheld]";
    }
  }

  /// The force's handling rules in the reader's language.
  public String handling(Language language) {
    return switch (language) {
      case EN -> content.handlingText().en();
      case CY -> content.handlingText().cy();
    };
  }

  /// Whether a part of the content differs from what the reader had seen.
  public boolean changed(Function<DisclosureContent, @Nullable Object> part) {
    return before != null && !Objects.equals(part.apply(before), part.apply(content));
  }

  @Override
  public String toString() {
    return "CaseFile[" + id + "]";
  }
}
