package org.encompass.notifier.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Tells this instance's relay that there is something new to say; what other instances wrote it
/// finds by looking. For this module's own packages.
@Component
public class Wakening {
  private final Semaphore bell = new Semaphore(0);

  /// Something was committed.
  public void ring() {
    bell.release();
  }

  /// Waits for the bell, but not for long.
  public void await(Duration atMost) throws InterruptedException {
    if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }
}
