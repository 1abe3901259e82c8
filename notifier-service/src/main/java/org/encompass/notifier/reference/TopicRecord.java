package org.encompass.notifier.reference;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A record of a topic of ours, as it came. Prints where it stands only.
public record TopicRecord(
    String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {
  /// The key as text; "" if there is none.
  public String keyText() {
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
