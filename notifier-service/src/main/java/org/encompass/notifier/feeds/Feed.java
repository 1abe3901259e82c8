package org.encompass.notifier.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a force's feed stands at a moment.
///
/// @param last when something came from it last; null: nothing that is still known
public record Feed(String force, @Nullable Instant last, Verdict verdict) {
  /// What its silence since then means.
  public sealed interface Verdict {
    /// It has not been quiet for long.
    ///
    /// @param expected how many records would have come since, on average
    record Heard(double expected, Basis basis) implements Verdict {}

    /// So many would have come that none at all is no accident.
    record Silent(double expected, Basis basis) implements Verdict {}

    /// There is too little to go by, and the policy says nothing: nobody would notice.
    record NobodyKnows() implements Verdict {}
  }

  /// Where the expectation comes from.
  public enum Basis {
    /// Its own past weeks, by the hour of the week.
    HISTORY,
    /// What the force's policy says, all hours alike.
    POLICY
  }

  /// Whether somebody should ask the force.
  public boolean silent() {
    return verdict instanceof Verdict.Silent;
  }
}
