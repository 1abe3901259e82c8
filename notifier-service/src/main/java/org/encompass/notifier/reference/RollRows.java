package org.encompass.notifier.reference;

import java.util.Collection;
import org.encompass.schemas.RollMessage;

/// The roll tables. Public for this module's own sub-packages.
public interface RollRows {
  /// Forgets pupils who have left.
  void remove(Collection<PupilKey> left);

  /// Writes those whose revision is higher than the known one, and says how many that were.
  int putNewer(Collection<RollMessage> entries);

  /// A pupil of a school, as the topic's key names one.
  record PupilKey(String urn, String pupilId) {
    /// What a topic's key says.
    public static PupilKey of(RollMessage entry) {
      return new PupilKey(entry.urn(), entry.pupilId());
    }

    @Override
    public String toString() {
      return urn + "/" + pupilId;
    }
  }
}
