package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.domain.DecideBy;
import org.jspecify.annotations.Nullable;

/// Finds in the tables what is overdue. Public for this module's own sub-packages.
public interface OverdueRows {
  /// Whether the routing step still has work with the child.
  boolean isUnrouted(UUID childId);

  /// Children in review whose deadline has come.
  List<UUID> overdueReviews(Instant now, Collection<UUID> except, int limit);

  /// One of them, if it still is; the row stays locked until the caller's transaction ends.
  Optional<OverdueReview> claimOverdue(UUID childId, Instant now);

  /// Children in review whose authority's entry is newer than the one that gave their deadline, or
  /// whose deadline came from other bank holidays. A deadline that a school's calendar gave before
  /// the child came back from it stays.
  ///
  /// @param edition how the rule of a deadline ends now; empty = whichever they are
  List<UUID> reviewsBehind(String edition, Collection<UUID> except, int limit);

  /// One of them, if it still is; the row stays locked until the caller's transaction ends.
  Optional<OpenReview> claimBehind(UUID childId, String edition);

  /// Writes the deadline of a decision anew, and what gave it.
  void moveReview(UUID childId, DecideBy by);

  /// When a child's incident happened and when the child first arrived, without opening anything.
  Arrival arrival(UUID childId);

  /// Live, unjudged notifications whose deadline came from other bank holidays.
  List<UUID> ofOtherBankHolidays(String edition, Collection<UUID> except, int limit);

  /// What is held because its force's feed was suspended, and is suspended no longer; without those
  /// of `except`.
  List<UUID> resumable(Instant now, Collection<UUID> except, int limit);

  /// Notifications that were sent into a holiday, are not acknowledged, were not brought back yet
  /// on their day, and whose deadline lies no later.
  List<UUID> dueToRemind(Instant deadlinesUntil, Collection<UUID> except, int limit);

  /// Remembers that it is brought back, if it still is to be; the row stays locked until the
  /// caller's transaction ends.
  boolean claimReminder(UUID notificationId, Instant deadlinesUntil);

  /// What deadlines are counted from.
  record Arrival(Instant occurredFrom, Instant firstArrivedAt) {}

  /// A child about whom a person still decides.
  ///
  /// @param authority the key of the authority whose calendar gives the deadline, if it is known
  record OpenReview(
      UUID childId,
      UUID incidentId,
      String force,
      String reference,
      String childRef,
      @Nullable String reason,
      Instant deadline,
      @Nullable String authority,
      Instant occurredFrom,
      Instant firstArrivedAt) {}

  /// A child about whom nobody decided in time.
  record OverdueReview(
      UUID childId,
      UUID incidentId,
      String force,
      String reference,
      String childRef,
      @Nullable String reason,
      Instant deadline) {}
}
