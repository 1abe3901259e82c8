package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Made-up people at the desk, who need no account where nobody asks for one.
public final class Somebody {
  /// Somebody with this role, for these forces; "*" is all.
  public static DeskUser as(DeskRole role, String... forces) {
    return new DeskUser(UUID.randomUUID(), "somebody", role, Set.of(forces), Instant.EPOCH);
  }

  private Somebody() {}
}
