package org.encompass.notifier.reference;

import java.util.List;
import org.encompass.schemas.Problem;

/// Keeps, sealed, what came over a topic of ours and cannot be used: never lost, never in the way.
public interface SetAside {
  /// In the caller's transaction; one that was set aside before stays as it is.
  void keep(TopicRecord entry, List<Problem> problems);
}
