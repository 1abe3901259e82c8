package org.encompass.notifier.suspensions;

import java.time.Instant;
import java.util.UUID;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One stop of one force's feed, from the proposal on.
///
/// @param force the force that attended; whose policy applies does not matter
/// @param endsAt when it is over by itself
/// @param reason as it was typed; kept sealed
/// @param confirmed by somebody else; null while it is only proposed
/// @param ended null while it is open
@PersonalData
public record Suspension(
    UUID suspensionId,
    String force,
    Instant endsAt,
    String reason,
    Act proposed,
    @Nullable Act confirmed,
    @Nullable Ended ended) {
  /// Who did something, and when.
  ///
  /// @param by "desk account <id>"
  public record Act(String by, Instant at) {}

  /// How it ended.
  ///
  /// @param by "desk account <id>", or the rule that watches the clock
  public record Ended(How how, String by, Instant at) {}

  /// The ways to end.
  public enum How {
    /// Proposed, and a second person disagreed.
    REJECTED,
    /// Proposed, and the same person thought better of it.
    TAKEN_BACK,
    /// In force, and somebody ended it early.
    LIFTED,
    /// Its end came.
    OVER
  }

  /// Whether it stops the feed at that moment. Whoever looks with an older clock must see it too,
  /// so the moment of the confirmation does not count.
  public boolean inForce(Instant now) {
    return confirmed != null && ended == null && endsAt.isAfter(now);
  }

  /// Whether it waits for a second person.
  public boolean waits() {
    return confirmed == null && ended == null;
  }

  @Override
  public String toString() {
    return "Suspension[" + suspensionId + " of " + force + " withheld]";
  }
}
