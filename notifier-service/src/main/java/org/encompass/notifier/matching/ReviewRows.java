package org.encompass.notifier.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.jspecify.annotations.Nullable;

/// The review table, and the queue of children to route. Public for this module's own sub-packages.
public interface ReviewRows {
  /// Opens a review, or brings the open one up to date.
  void open(ChildCase child, List<String> reasons, ReviewNotes notes, Instant now);

  /// Writes the notes of the open review anew, with its proposal or without.
  void note(ChildCase child, ReviewNotes notes);

  /// Ends the open review, if there is one.
  void close(UUID childId, Ending ending, Instant now);

  /// Whom people chose when they last decided about the child, since it was last named anew: an
  /// empty set if nobody was to be told; nothing if only rules decided.
  Optional<Set<Recipient>> chosen(ChildCase child);

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

  /// How a review ends.
  ///
  /// @param by an account, or the rule
  /// @param reason a person's words
  /// @param chosen who is told by a person's decision; null: no person decided
  record Ending(
      String decision, String by, @Nullable String reason, @Nullable Set<Recipient> chosen) {
    /// Nobody needs to decide any more.
    static Ending byRule(String decision, String by) {
      return new Ending(decision, by, null, null);
    }
  }
}
