package org.encompass.notifier.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The children about whom a person must decide.
public interface Reviews {
  /// Every open review, nearest deadline first.
  List<ReviewItem> open();

  /// One open review with what the reviewer must see to decide.
  Optional<ReviewDetail> find(UUID childId);

  /// Whether a decision could be taken; nothing is done. DONE or PROPOSED say what it would come
  /// to.
  Decided wouldBe(UUID childId, Seen seen, ReviewDecision decision);

  /// Decides; the schools are told at once. Where the address is confidential it is a proposal
  /// until a second person agrees. A second decision is refused, and so is one about what the
  /// police have changed since the reviewer saw it.
  ///
  /// @param seen what the reviewer had before them
  /// @param reason the reviewer's words; kept sealed with the case
  /// @param actor "desk account <id>"
  Decided decide(UUID childId, Seen seen, ReviewDecision decision, String reason, String actor);

  /// A second person agrees with a proposal: it is carried out.
  ///
  /// @param proposalId which one the person had before them
  Decided confirm(UUID childId, UUID proposalId, Seen seen, String reason, String actor);

  /// A second person disagrees, or the first one takes the proposal back: the review goes on.
  Decided reject(UUID childId, UUID proposalId, Seen seen, String reason, String actor);

  /// Which state of a child a reviewer had before them.
  ///
  /// @param version of the incident
  /// @param generation of the child
  record Seen(int version, int generation) {}

  /// What became of a decision. CHANGED_MEANWHILE: the police amended the child, or somebody
  /// changed the proposal, since; look again.
  enum Decided {
    DONE,
    /// It waits for a second person.
    PROPOSED,
    /// A second person disagreed, or the first one took it back.
    REJECTED,
    NOT_IN_REVIEW,
    CHANGED_MEANWHILE,
    /// Another decision waits for a second person.
    PROPOSAL_WAITING,
    /// Who proposed cannot also confirm.
    SAME_PERSON,
    /// Two people must decide, and this account was made after the review had begun.
    NEWCOMER,
    SCHOOL_UNKNOWN,
    SCHOOL_CLOSED,
    /// The police say that somebody at a chosen school or authority is involved, and the reviewer
    /// did not say that they know.
    SOMEBODY_INVOLVED,
    AUTHORITY_UNKNOWN
  }
}
