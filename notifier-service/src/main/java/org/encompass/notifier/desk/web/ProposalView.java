package org.encompass.notifier.desk.web;

import java.util.UUID;
import java.util.function.Function;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.matching.Proposal;
import org.encompass.notifier.matching.ReviewDecision;
import org.encompass.schemas.PersonalData;

/// A decision that waits for a second person, or waited in vain.
///
/// @param deed "Tell the key adult of 1 school"
/// @param what that, and who
/// @param mine whoever looks at it made it
/// @param ended how it came to nothing, or empty
@PersonalData
record ProposalView(
    UUID id,
    String deed,
    String what,
    String why,
    String by,
    String at,
    boolean mine,
    String ended) {
  static ProposalView of(
      Proposal proposal,
      DeskUser user,
      Function<ReviewDecision, Consequence> consequences,
      Function<String, String> who) {
    var consequence = consequences.apply(proposal.decision());
    return new ProposalView(
        proposal.id(),
        consequence.deed(),
        consequence.sentence(),
        proposal.reason(),
        who.apply(proposal.by()),
        Words.time(proposal.at()),
        proposal.by().equals(user.actor()),
        "");
  }

  /// The same, with what became of it.
  ProposalView ended(Proposal.Ended end, Function<String, String> who) {
    var how =
        switch (end.end()) {
          case REJECTED -> "Rejected by " + who.apply(end.by());
          case TAKEN_BACK -> "Taken back by " + who.apply(end.by());
          case VOID -> "Void, because the case changed before anybody agreed";
        };
    var why = end.why() == null ? "" : ": " + end.why();
    return new ProposalView(
        id, deed, what, this.why, by, at, mine, how + ", " + Words.time(end.at()) + why);
  }

  @Override
  public String toString() {
    return "ProposalView[withheld]";
  }
}
