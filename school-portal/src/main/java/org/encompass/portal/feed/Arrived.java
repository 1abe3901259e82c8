package org.encompass.portal.feed;

import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A record as it stood on the topic.
@PersonalData
public record Arrived(
    String topic, int partition, long offset, @Nullable String key, byte @Nullable [] value) {
  @Override
  public String toString() {
    return "Arrived[" + topic + "-" + partition + "@" + offset + "]";
  }
}
