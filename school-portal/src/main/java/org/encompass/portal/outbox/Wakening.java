package org.encompass.portal.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Tells the relay of this instance that there is something new; rows of other instances it finds
/// by looking.
@Component
class Wakening {
  private final Semaphore bell = new Semaphore(0);

  void ring() {
    bell.release();
  }

  void await(Duration atMost) throws InterruptedException {
    if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }
}
