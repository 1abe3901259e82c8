package org.encompass.notifier.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.encompass.schemas.IncidentMessage;
import org.jspecify.annotations.Nullable;

/// What names an incident: the attending force and its reference. Also the key on the topic.
public record IncidentKey(String force, String reference) {
  static IncidentKey of(IncidentMessage incident) {
    return new IncidentKey(incident.force(), incident.reference());
  }

  /// As it stands on the topic.
  public String onTopic() {
    return force + "/" + reference;
  }

  boolean is(byte @Nullable [] recordKey) {
    return Arrays.equals(recordKey, onTopic().getBytes(StandardCharsets.UTF_8));
  }
}
