package org.encompass.notifier.matching;

import java.time.Instant;
import java.util.UUID;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What one reviewer wants done about a child at a confidential address. Nothing is done until
/// somebody else agrees.
///
/// @param id so that a second person agrees to what they saw, not to its successor
/// @param reason the reviewer's words
/// @param by "desk account <id>"
/// @param seen which state of the child it is about
@PersonalData
public record Proposal(
    UUID id, ReviewDecision decision, String reason, String by, Instant at, Reviews.Seen seen) {
  /// How a proposal ended without being carried out.
  public enum End {
    REJECTED,
    TAKEN_BACK,
    /// The case changed while it waited.
    VOID
  }

  /// A proposal that came to nothing; the next reviewer sees it.
  ///
  /// @param by who ended it, or the rule
  /// @param why the words of the one who ended it, if a person did
  @PersonalData
  public record Ended(Proposal proposal, End end, String by, @Nullable String why, Instant at) {
    @Override
    public String toString() {
      return "Ended[withheld]";
    }
  }

  @Override
  public String toString() {
    return "Proposal[withheld]";
  }
}
