package org.encompass.notifier.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.incidents.ChildCase;
import org.jspecify.annotations.Nullable;

/// The review table, and the queue of children to route. Public for this module's own sub-packages.
public interface ReviewRows {
  /// Opens a review, or brings the open one up to date.
  void open(ChildCase child, List<String> reasons, ReviewNotes notes, Instant now);

  /// Writes the notes of the open review anew, with its proposal or without.
  void note(ChildCase child, ReviewNotes notes);

  /// Ends the open review, if there is one.
  void close(UUID childId, String decision, String actor, @Nullable String reason, Instant now);

  /// Children in review, nearest deadline first.
  List<ReviewItem> open();

  Optional<ReviewItem> find(UUID childId);

  /// What stands sealed in the child's open review.
  Optional<ReviewNotes> notes(UUID childId);

  /// The child that has waited longest for routing, locked until the caller's transaction ends.
  /// Opens nothing, so that one row that does not open cannot hold up the others.
  ///
  /// @param arrivedBy leaves out whom the police named later than this; null: nobody
  Optional<UUID> nextUnrouted(Instant now, @Nullable Instant arrivedBy);

  /// Whether the routing step still has work with the child.
  boolean isUnrouted(UUID childId);

  /// How often routing the child failed.
  int failures(UUID childId);
}
