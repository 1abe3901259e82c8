package org.encompass.portal.upkeep;

import java.time.Instant;
import java.util.List;
import org.encompass.portal.domain.SchoolKey;
import org.jspecify.annotations.Nullable;

/// What was changed in a school's entry, by whom and when. Ids only. Inside the school's scope.
public interface Changes {
  /// Writes a change down.
  ///
  /// @param about the colleague it is about, if any
  void note(SchoolKey school, String by, Kind kind, @Nullable String about, Instant at);

  /// The newest changes, newest first.
  List<Change> newest(SchoolKey school, int atMost);

  /// What kind of thing was changed.
  enum Kind {
    INVITED,
    INVITED_AGAIN,
    /// By a second person; from then on the list has them.
    JOINED,
    NOT_JOINED,
    RENAMED,
    ROLE,
    TRAINING,
    TELEPHONE,
    AWAY,
    BACK,
    LEFT,
    VERIFIED,
    VOUCHED,
    CLOSED_TODAY,
    OPEN_AFTER_ALL,
    ARRIVAL,
    CONFIRMED,
    PARENTS_TOLD,
    LIST_BY_FILES,
    ARRIVAL_BY_FILES,
    LEAVERS_BY_FILES
  }

  /// One change.
  record Change(Instant at, String by, Kind kind, @Nullable String about) {}
}
