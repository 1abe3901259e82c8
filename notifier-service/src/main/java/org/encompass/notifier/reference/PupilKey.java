package org.encompass.notifier.reference;

import java.util.Optional;
import org.encompass.schemas.RollMessage;

/// A pupil of a school, as the rolls topic's key names one.
public record PupilKey(String urn, String pupilId) {
  public static PupilKey of(RollMessage entry) {
    return new PupilKey(entry.urn(), entry.pupilId());
  }

  /// What a topic's key says; nothing if it is none.
  public static Optional<PupilKey> read(String key) {
    var parts = key.split("/", 2);
    return parts.length == 2 ? Optional.of(new PupilKey(parts[0], parts[1])) : Optional.empty();
  }

  @Override
  public String toString() {
    return urn + "/" + pupilId;
  }
}
