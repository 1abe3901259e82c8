package org.encompass.notifier.domain;

import org.jspecify.annotations.Nullable;

/// By when a person must have decided about somebody whose school is not known yet.
///
/// @param deadline by the calendar of the authority, else the national one; or that of a school
/// @param movable whether a calendar that changes moves it
/// @param authority the key of the local authority that was asked ("LA:860"); null where nobody
///     knows it
/// @param revision of the authority's entry that was looked at; 0 if there was none
public record DecideBy(
    Deadline deadline, boolean movable, @Nullable String authority, long revision) {
  /// A deadline that a school has already.
  public static DecideBy settled(Deadline deadline) {
    return new DecideBy(deadline, false, null, 0);
  }

  /// Which calendar gave it, where another may move it.
  public @Nullable String movableBy() {
    return movable ? deadline.rule() : null;
  }
}
