package org.encompass.portal.calendar;

import org.jspecify.annotations.Nullable;

/// Reads what stands at an address.
public interface FeedSource {
  /// Asks once.
  ///
  /// @param tag what the host called the version that was last read; null = none was, or it did not
  ///     say
  Answer ask(FeedAddress address, @Nullable String tag);

  /// What came of it.
  sealed interface Answer {
    /// Bytes, and what the host calls this version of them.
    record Came(byte[] bytes, @Nullable String tag) implements Answer {}

    /// It is what was last read.
    record Same() implements Answer {}

    /// Nothing.
    record None(FeedProblem why) implements Answer {}
  }
}
