package org.encompass.notifier.matching;

import java.util.List;
import org.encompass.notifier.disclosure.MarkedPhrase;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What stands sealed in a review. Public for this module's own sub-packages.
///
/// @param candidates best first
/// @param household on a roll at the same address, not in the incident
/// @param decisionReason the reviewer's words, once decided
@PersonalData
public record ReviewNotes(
    List<Candidate> candidates,
    List<Housemate> household,
    List<MarkedPhrase> marked,
    @Nullable String decisionReason) {
  /// Nothing to offer and nothing marked.
  static final ReviewNotes NONE = of(List.of(), List.of(), List.of());

  static ReviewNotes of(
      List<Candidate> candidates, List<Housemate> household, List<MarkedPhrase> marked) {
    return new ReviewNotes(candidates, household, marked, null);
  }

  /// The same with the reviewer's words.
  public ReviewNotes decided(@Nullable String reason) {
    return new ReviewNotes(candidates, household, marked, reason);
  }

  @Override
  public String toString() {
    return "ReviewNotes[withheld]";
  }
}
