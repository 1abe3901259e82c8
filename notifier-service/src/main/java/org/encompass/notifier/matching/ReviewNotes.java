package org.encompass.notifier.matching;

import java.util.List;
import org.encompass.notifier.disclosure.MarkedPhrase;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What stands sealed in a review. Public for this module's own sub-packages.
///
/// @param decisionReason the reviewer's words, once decided
@PersonalData
public record ReviewNotes(
    List<Candidate> candidates, List<MarkedPhrase> marked, @Nullable String decisionReason) {
  static ReviewNotes of(List<Candidate> candidates, List<MarkedPhrase> marked) {
    return new ReviewNotes(candidates, marked, null);
  }

  @Override
  public String toString() {
    return "ReviewNotes[withheld]";
  }
}
