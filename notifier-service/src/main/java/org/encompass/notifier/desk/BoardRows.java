package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.metrics.ForceScope;

/// What the pages read. Public for this module's own sub-packages.
public interface BoardRows {
  /// Live notifications that are neither acknowledged nor telephoned yet, or whose deadline lies
  /// less than a day back, or of which something newer reached nobody.
  List<BoardRow> open(ForceScope scope, Instant now);

  /// One notification, withdrawn or not, if it is in scope.
  Optional<BoardRow> find(ForceScope scope, UUID notificationId);

  /// Everything that happened around one notification, oldest first.
  List<StoryLine> story(UUID notificationId);
}
