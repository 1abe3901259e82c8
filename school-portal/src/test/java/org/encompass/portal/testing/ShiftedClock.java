package org.encompass.portal.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// Real time, or so much later: for what becomes of a sign-in overnight. Whoever shifts it takes it
/// back.
public final class ShiftedClock extends Clock {
  private final Clock real = Clock.systemUTC();
  private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

  /// Goes on from this moment.
  public void shiftTo(Instant moment) {
    shift.set(Duration.between(real.instant(), moment));
  }

  /// Back to real time.
  public void back() {
    shift.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(shift.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the wall clock has no zone");
  }
}
