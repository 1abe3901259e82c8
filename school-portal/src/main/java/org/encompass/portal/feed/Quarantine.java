package org.encompass.portal.feed;

import java.time.Instant;
import java.util.List;
import org.encompass.schemas.Problem;

/// Where records go that could not be taken in.
public interface Quarantine {
  /// Keeps one whole and sealed, in the caller's transaction; the same record twice is one.
  void setAside(Arrived arrived, List<Problem> problems, Instant now);
}
