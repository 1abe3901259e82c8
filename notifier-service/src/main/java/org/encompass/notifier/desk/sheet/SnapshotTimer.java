package org.encompass.notifier.desk.sheet;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Wakes the sealed copies, at every node. No sweep of Quartz's: that one asks the database who may
/// run, and wakes one node only, whose disk may be the one that is lost.
@Component
class SnapshotTimer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(SnapshotTimer.class);

  private final SheetSnapshots snapshots;
  private @Nullable ScheduledExecutorService timer;

  SnapshotTimer(SheetSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public synchronized void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("call-sheet").daemon().factory());
    var _ = started.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    timer = started;
  }

  /// Whatever is thrown ends here, or the timer would never look again.
  private void look() {
    try {
      snapshots.look();
    } catch (RuntimeException | Error fault) {
      log.error("the call sheet's timer failed: {}", fault.getClass().getName());
    }
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdown();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
