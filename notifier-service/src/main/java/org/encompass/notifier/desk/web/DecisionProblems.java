package org.encompass.notifier.desk.web;

import java.util.Optional;
import org.encompass.notifier.matching.Reviews.Decided;

/// Why a decision was not taken, beside the part of the page where it is mended.
final class DecisionProblems {
  private static final String PAGE = "main-content";
  private static final String PROPOSAL = "proposal";
  private static final String SCHOOL = "otherUrn";

  /// What is wrong with a decision that somebody filled in; empty if it was taken.
  static Optional<Problem> of(Decided decided) {
    return switch (decided) {
      case DONE, PROPOSED, REJECTED -> Optional.empty();
      case NOT_IN_REVIEW -> problem(PAGE, "Somebody else has just decided about this child");
      case CHANGED_MEANWHILE -> problem(PAGE, "The case has just changed: look again");
      case PROPOSAL_WAITING ->
          problem(PROPOSAL, "Another decision already waits for a second person");
      case SAME_PERSON ->
          problem(PROPOSAL, "You made this proposal: somebody else must confirm it");
      case NEWCOMER ->
          problem(PAGE, "Your account is newer than this case: somebody else must decide about it");
      case SCHOOL_UNKNOWN -> problem(SCHOOL, "The register has no school with this number");
      case SCHOOL_CLOSED ->
          problem(SCHOOL, "This school is closed: choose the one that follows it");
      case SOMEBODY_INVOLVED ->
          problem(
              "despite",
              "Somebody there must not see the incident: tick that you know, or change who is told");
      case AUTHORITY_UNKNOWN ->
          problem("laCode", "Choose the local authority: that of the child’s home is not known");
    };
  }

  /// What is wrong with a proposal that somebody answered. Its page has no fields for a school.
  static Optional<Problem> ofProposal(Decided decided) {
    return switch (decided) {
      case SCHOOL_CLOSED ->
          problem(PROPOSAL, "The proposed school is closed: disagree, then choose its successor");
      case SOMEBODY_INVOLVED ->
          problem(PROPOSAL, "Somebody there must not see the incident: disagree, then decide anew");
      case SCHOOL_UNKNOWN ->
          problem(
              PROPOSAL,
              "The register no longer has the proposed school: disagree, then choose another");
      case AUTHORITY_UNKNOWN ->
          problem(
              PROPOSAL,
              "The register no longer has the proposed authority: disagree, then choose another");
      case DONE,
          PROPOSED,
          REJECTED,
          NOT_IN_REVIEW,
          CHANGED_MEANWHILE,
          PROPOSAL_WAITING,
          SAME_PERSON,
          NEWCOMER ->
          of(decided);
    };
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  private DecisionProblems() {}
}
