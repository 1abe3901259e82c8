package org.encompass.portal.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One alert as one reader sees it.
///
/// @param before what the reader had seen when it changed since
/// @param readers who has read this content, the reader first
/// @param answer of this content, if anybody has answered
/// @param handedOver to whom it was given last, while nobody has answered
/// @param untrained whether the reader reads only because nobody else can
/// @param overseen whether the reader is told who looked
/// @param shownAt when the reader was shown it
@PersonalData
public record CaseFile(
    UUID id,
    SchoolKey school,
    String schoolName,
    int version,
    Instant issuedAt,
    Instant deadline,
    TimeLeft timeLeft,
    DisclosureContent content,
    @Nullable DisclosureContent before,
    List<ReadBy> readers,
    @Nullable Answered answer,
    @Nullable HandedOver handedOver,
    boolean untrained,
    boolean overseen,
    Instant shownAt) {

  /// Somebody's first look at the content.
  public record ReadBy(Optional<String> name, boolean reader, Instant at) {}

  /// The school's answer.
  @PersonalData
  public record Answered(Answer answer, Optional<String> name, boolean byReader) {
    @Override
    public String toString() {
      return "Answered[withheld]";
    }
  }

  /// To whom the alert was given, and by whom.
  public record HandedOver(
      Optional<String> by, Optional<String> to, boolean byReader, boolean toReader, Instant at) {}

  /// The force's handling rules in the reader's language.
  public String handling(Language language) {
    return handling(content, language);
  }

  /// The same of any content.
  public static String handling(DisclosureContent content, Language language) {
    return switch (language) {
      case EN -> content.handlingText().en();
      case CY -> content.handlingText().cy();
    };
  }

  /// The child's name.
  public String childName() {
    return content.givenNames() + " " + content.familyName();
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
