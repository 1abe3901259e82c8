package org.encompass.portal.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.Problem;

/// Where records go that could not be taken in.
public interface Quarantine {
  /// Keeps one whole and sealed, in the caller's transaction; the same record twice is one.
  void setAside(Arrived arrived, List<Problem> problems, Instant now);

  /// Those not yet taken in, in the order of the topic, from behind this one on.
  List<Held> open(Optional<Arrived> after, int most);

  /// How many are not yet taken in.
  long countOpen();

  /// Was taken in after all, in the caller's transaction; what it said is deleted here.
  void done(UUID id, Instant now);

  /// One that was set aside.
  @PersonalData
  record Held(UUID id, Arrived arrived) {
    @Override
    public String toString() {
      return "Held[" + arrived + "]";
    }
  }
}
