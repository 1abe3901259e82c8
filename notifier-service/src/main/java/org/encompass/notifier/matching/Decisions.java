package org.encompass.notifier.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.linkage.Explanation;
import org.jspecify.annotations.Nullable;

/// What the matching rule decided about each child, and why.
public interface Decisions {
  /// Keeps a decision, in the caller's transaction.
  void record(ChildCase child, StoredDecision decision);

  /// The newest decision about the child.
  Optional<StoredDecision> latest(UUID childId);

  /// A decision.
  ///
  /// @param answer AUTO, REVIEW or OUT_OF_SCOPE
  /// @param reasons codes
  /// @param explanation nothing if the rolls were not asked
  record StoredDecision(
      Instant at, String answer, List<String> reasons, @Nullable Explanation explanation) {}
}
