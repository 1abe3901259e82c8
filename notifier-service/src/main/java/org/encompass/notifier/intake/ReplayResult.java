package org.encompass.notifier.intake;

import java.util.List;
import org.encompass.schemas.Problem;
import org.jspecify.annotations.Nullable;

/// What came of reading a record again under today's rules.
public sealed interface ReplayResult {
  /// It is accepted now, counted from when it first arrived.
  record Accepted() implements ReplayResult {}

  /// It brings nothing that is not known by now; a reason says why if it is no plain repetition.
  record Duplicate(@Nullable String reason) implements ReplayResult {}

  /// It still breaks the contract and stays where it is.
  record StillBad(List<Problem> problems) implements ReplayResult {}

  /// Somebody else decided in the meantime, or it never existed.
  record NotOpen() implements ReplayResult {}
}
