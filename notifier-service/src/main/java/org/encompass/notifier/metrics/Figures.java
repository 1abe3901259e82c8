package org.encompass.notifier.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Counts, fresh from the tables.
public interface Figures {
  /// The accounting line of the forces in scope, in one statement and so at one moment.
  Accounting accounting(ForceScope scope);

  /// Deadlines by attending force.
  List<DeadlineFigures> deadlines();

  /// What waits for a person.
  WaitingFigures waiting(Instant now);

  /// What keeps time beside this node.
  Clockwork clockwork();

  /// What is unfinished now, by kind.
  Map<String, Long> workInHand(Instant now);
}
