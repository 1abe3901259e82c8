package org.encompass.notifier.matching;

import java.util.List;
import java.util.Optional;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.linkage.Explanation;

/// Finds the school whose roll a child is on. The rule behind it may change; what it may answer
/// does not.
public interface Matcher {
  Matched match(ChildCase child);

  /// An answer with what speaks for it.
  ///
  /// @param explanation nothing if the rolls were not asked
  record Matched(SchoolMatch match, Optional<Explanation> explanation) {
    /// The rolls could not be asked.
    static final Matched ROLLS_NOT_READY =
        new Matched(
            new SchoolMatch.Unsure(List.of(), List.of(), List.of("ROLLS_NOT_READY")),
            Optional.empty());
  }
}
