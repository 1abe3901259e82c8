package org.encompass.notifier.matching;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.notifier.disclosure.MarkedPhrase;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What stands sealed in a review. Public for this module's own sub-packages.
///
/// @param candidates best first
/// @param household on a roll at the same address, not in the incident
/// @param decisionReason the reviewer's words, once decided
/// @param proposal waits for a second person, or was confirmed by one
/// @param ended proposals that came to nothing, oldest first
@PersonalData
public record ReviewNotes(
    List<Candidate> candidates,
    List<Housemate> household,
    List<MarkedPhrase> marked,
    @Nullable String decisionReason,
    @Nullable Proposal proposal,
    List<Proposal.Ended> ended) {
  /// Nothing to offer and nothing marked.
  static final ReviewNotes NONE = of(List.of(), List.of(), List.of());

  static ReviewNotes of(
      List<Candidate> candidates, List<Housemate> household, List<MarkedPhrase> marked) {
    return new ReviewNotes(candidates, household, marked, null, null, List.of());
  }

  /// The same with the reviewer's words.
  public ReviewNotes decided(@Nullable String reason) {
    return new ReviewNotes(candidates, household, marked, reason, proposal, ended);
  }

  /// The same with a proposal that waits for a second person.
  ReviewNotes proposed(Proposal waiting) {
    return new ReviewNotes(candidates, household, marked, null, waiting, ended);
  }

  /// The same without its proposal, if it has one.
  ReviewNotes ended(Proposal.End end, String by, @Nullable String why, Instant at) {
    return new ReviewNotes(candidates, household, marked, null, null, past(end, by, why, at));
  }

  /// These notes instead of older ones of the same review: what was proposed about the older ones
  /// is void, and still told.
  ReviewNotes insteadOf(ReviewNotes older, String by, Instant at) {
    var past = older.past(Proposal.End.VOID, by, null, at);
    return new ReviewNotes(candidates, household, marked, decisionReason, proposal, past);
  }

  private List<Proposal.Ended> past(Proposal.End end, String by, @Nullable String why, Instant at) {
    return proposal == null
        ? ended
        : Stream.concat(ended.stream(), Stream.of(new Proposal.Ended(proposal, end, by, why, at)))
            .toList();
  }

  @Override
  public String toString() {
    return "ReviewNotes[withheld]";
  }
}
