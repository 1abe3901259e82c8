package org.encompass.portal.calendar;

import java.time.Instant;
import org.encompass.portal.domain.SchoolKey;
import org.jspecify.annotations.Nullable;

/// A calendar that is read from an address, day by day, since a person put into force what stood
/// there.
///
/// @param tag what the host calls the version that was last taken
/// @param askedAt when it was last asked; null = never
/// @param takenAt when it last had something that could be believed, changed or not
/// @param problem why the last look came to nothing; null = it did not
/// @param failingSince since when that is so
public record Subscription(
    SchoolKey school,
    FeedAddress address,
    @Nullable String tag,
    @Nullable Instant askedAt,
    @Nullable Instant takenAt,
    @Nullable FeedProblem problem,
    @Nullable Instant failingSince) {

  /// What one look came to.
  public sealed interface Outcome {
    /// It could be believed.
    record Taken(@Nullable String tag) implements Outcome {}

    /// It stands as it was known.
    record Failed(FeedProblem why) implements Outcome {}
  }
}
