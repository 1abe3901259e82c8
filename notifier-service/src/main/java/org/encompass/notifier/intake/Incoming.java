package org.encompass.notifier.intake;

import java.time.Instant;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A record as it came, unread.
///
/// @param arrivedAt by the broker's clock where it keeps one, on the domain's time line
@PersonalData
public record Incoming(Position position, byte @Nullable [] key, byte[] value, Instant arrivedAt) {
  /// A value that is not on the topic yet.
  public static Incoming unplaced(byte[] value, Instant arrivedAt) {
    return new Incoming(Position.NOWHERE, null, value, arrivedAt);
  }

  @Override
  public String toString() {
    return "Incoming[" + position + " withheld]";
  }
}
