package org.encompass.portal.school;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.portal.domain.SchoolKey;

/// What the portal remembers of rolls: opaque ids, keyed hashes and times.
public interface RollRows {
  /// Forgets whom an earlier, interrupted import listed.
  void startList();

  /// Notes pupils as listed in the file being imported.
  ///
  /// @return those that the file had listed before
  List<Pupil> list(Collection<Pupil> pupils);

  /// What was last published of these pupils; those never published are absent.
  Map<Pupil, Published> published(Collection<Pupil> pupils);

  /// Notes what the broker holds, or is about to.
  void notePublished(Map<Pupil, Published> rows, Instant at);

  /// Pupils of a school who were published and are not listed, at most `atMost`.
  List<Pupil> unlisted(SchoolKey school, int atMost);

  /// Forgets pupils whom the broker now knows as gone.
  void forget(Collection<Pupil> pupils);

  /// How many pupils the file lists, by school.
  Map<SchoolKey, Integer> listed(Collection<SchoolKey> schools);

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
