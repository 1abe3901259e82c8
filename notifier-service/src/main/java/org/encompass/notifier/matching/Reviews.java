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

  /// Decides; the schools are told at once. A second decision is refused, and so is one about what
  /// the police have changed since the reviewer saw it.
  ///
  /// @param seen what the reviewer had before them
  /// @param reason the reviewer's words; kept sealed with the case
  /// @param actor "desk account <id>"
  Decided decide(UUID childId, Seen seen, ReviewDecision decision, String reason, String actor);

  /// Which state of a child a reviewer had before them.
  ///
  /// @param version of the incident
  /// @param generation of the child
  record Seen(int version, int generation) {}

  /// What became of a decision. CHANGED_MEANWHILE: the police amended the child since; look again.
  enum Decided {
    DONE,
    NOT_IN_REVIEW,
    CHANGED_MEANWHILE,
    SCHOOL_UNKNOWN,
    AUTHORITY_UNKNOWN
  }
}
