package org.encompass.local.night;

import java.time.Instant;

/// A record that a force publishes.
///
/// @param at the domain time at which it reaches the topic
/// @param key the record's key
/// @param value the plain bytes; they are sealed on their way out
/// @param force whose key seals it
public record Publication(Instant at, String key, byte[] value, String force) {
  @Override
  public String toString() {
    return "Publication[" + key + "]";
  }
}
