package org.encompass.local.clock;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The system's time plus an offset that the launcher keeps in a file of eight bytes, mapped into
/// memory: every process that maps it sees the same time at once. It ticks.
public final class PlayedClock extends Clock {
  /// The system property that names the file.
  public static final String FILE = "encompass.local.clock";

  private static final VarHandle MILLIS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final Clock system = Clock.systemUTC();
  private final ByteBuffer offset;
  private final ZoneId zone;

  private PlayedClock(ByteBuffer offset, ZoneId zone) {
    this.offset = offset;
    this.zone = zone;
  }

  /// The clock of a file, which is made if there is none: no offset, the system's own time.
  public static PlayedClock of(Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
      return new PlayedClock(mapped, ZoneOffset.UTC);
    }
  }

  /// From now on it is that time; it ticks on from there.
  public void set(Instant now) {
    MILLIS.setVolatile(offset, 0, Duration.between(system.instant(), now).toMillis());
  }

  /// How far it is from the system's time.
  public Duration offset() {
    return Duration.ofMillis((long) MILLIS.getVolatile(offset, 0));
  }

  @Override
  public Instant instant() {
    return system.instant().plus(offset());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new PlayedClock(offset, other);
  }
}
