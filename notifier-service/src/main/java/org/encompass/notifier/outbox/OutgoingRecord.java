package org.encompass.notifier.outbox;

import org.jspecify.annotations.Nullable;

/// A record to be said on a topic. Prints its topic and key only.
///
/// @param value null = a tombstone
/// @param sealed the value is a compact JWE, and gets the header that says so
public record OutgoingRecord(String topic, String key, byte @Nullable [] value, boolean sealed) {
  @Override
  public String toString() {
    return "OutgoingRecord[" + topic + " " + key + "]";
  }
}
