package org.encompass.notifier.keys.tink;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.encompass.notifier.keys.Subject;
import org.jspecify.annotations.Nullable;

/// Opened data keys, kept for a few minutes: a key that another instance forgets must not live on
/// here.
class DataKeyCache {
  private static final int ROOM = 50_000;
  private static final Duration FRESH = Duration.ofMinutes(5);

  private record Cached(Aead key, Instant since) {}

  private final Clock wall;
  private final Map<Subject, Cached> entries =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Cached> eldest) {
          return size() > ROOM;
        }
      };

  DataKeyCache(Clock wall) {
    this.wall = wall;
  }

  synchronized @Nullable Aead get(Subject subject) {
    var entry = entries.get(subject);
    if (entry == null) {
      return null;
    }
    if (entry.since().plus(FRESH).isBefore(wall.instant())) {
      entries.remove(subject);
      return null;
    }
    return entry.key();
  }

  synchronized void put(Subject subject, Aead key) {
    entries.put(subject, new Cached(key, wall.instant()));
  }

  synchronized void remove(Subject subject) {
    entries.remove(subject);
  }
}
