package org.encompass.notifier.matching;

import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.Reviews.Decided;
import org.jspecify.annotations.Nullable;

/// The rule of two: where the family may have fled, a wrong school can betray where it is. Nothing
/// about such a child is one person's act.
final class SecondPerson {
  /// What a second person answers.
  enum Answer {
    CONFIRM,
    REJECT
  }

  /// Whether two people must agree about the child.
  static boolean needed(ChildCase child) {
    return Boolean.TRUE.equals(child.incident().confidentialAddress());
  }

  /// What stands in the way of a person's answer, if anything.
  ///
  /// @param waiting the proposal, if one waits
  /// @param answered the proposal that the person had before them
  static Optional<Decided> objection(
      @Nullable Proposal waiting, UUID answered, Reviews.Seen now, Answer answer, String actor) {
    if (waiting == null || !waiting.id().equals(answered) || !waiting.seen().equals(now)) {
      return Optional.of(Decided.CHANGED_MEANWHILE);
    }
    return answer == Answer.CONFIRM && waiting.by().equals(actor)
        ? Optional.of(Decided.SAME_PERSON)
        : Optional.empty();
  }

  private SecondPerson() {}
}
