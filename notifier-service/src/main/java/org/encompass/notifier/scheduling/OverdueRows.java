package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds in the tables what is overdue. Public for this module's own sub-packages.
public interface OverdueRows {
  /// Whether the routing step still has work with the child.
  boolean isUnrouted(UUID childId);

  /// Children in review whose deadline has come, locked, skipping those another node holds.
  List<OverdueReview> overdueReviews(Instant now, int limit);

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
