package org.encompass.portal.roll;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.portal.domain.SchoolKey;

/// What the portal remembers of rolls: opaque ids, keyed hashes and times.
public interface RollRows {
  /// What was last published of these pupils; those never published are absent.
  Map<Pupil, Published> published(Collection<Pupil> pupils);

  /// Notes what the broker holds, or is about to.
  void notePublished(Map<Pupil, Published> rows, Instant at);

  /// Everybody on these schools' rolls.
  List<Pupil> of(Collection<SchoolKey> schools);

  /// How many pupils these schools' rolls have; none if a school has no roll.
  Map<SchoolKey, Integer> counts(Collection<SchoolKey> schools);

  /// Forgets pupils whom the broker now knows as gone.
  void forget(Collection<Pupil> pupils);

  /// A pupil, by the school's own opaque id.
  record Pupil(SchoolKey school, String pupilId) {
    /// The record's key on the topic.
    public String key() {
      return school + "/" + pupilId;
    }
  }

  /// A row as it was last published.
  ///
  /// @param revision the portal's own, rising
  record Published(long revision, byte[] hash) {
    /// The same while nobody knows whether the broker has it: like no content there is.
    Published onItsWay() {
      return new Published(revision, new byte[0]);
    }
  }
}
