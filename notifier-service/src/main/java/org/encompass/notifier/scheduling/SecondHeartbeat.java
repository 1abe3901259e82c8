package org.encompass.notifier.scheduling;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.encompass.notifier.domain.Sweep;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// A plain timer beside Quartz: runs at this node what nobody woke here for too long. On several
/// nodes Quartz wakes only one of them; a second run elsewhere does no harm. Each sweep has a
/// thread of its own, so that one that hangs does not keep the others from running.
@Component
class SecondHeartbeat implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SecondHeartbeat.class);
  private static final int LOOKS = 5;

  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final SweepRunner runner;
  private final SweepSettings settings;
  private @Nullable ScheduledExecutorService timer;

  SecondHeartbeat(SweepRunner runner, SweepSettings settings) {
    this.runner = runner;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("second-heartbeat").daemon().factory());
    long pause = Math.max(1, settings.secondHeartbeatAfter().toMillis() / LOOKS);
    var _ = started.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    timer = started;
  }

  /// Whatever is thrown ends here, or the timer would never look again.
  private void look() {
    try {
      runner.sweeps().stream()
          .map(Sweep::name)
          .filter(name -> runner.age(name).compareTo(settings.secondHeartbeatAfter()) > 0)
          .filter(running::add)
          .forEach(this::wake);
    } catch (RuntimeException | Error fault) {
      LOG.error("the second heartbeat failed: {}", fault.getClass().getName());
    }
  }

  private void wake(String sweep) {
    Thread.ofVirtual()
        .name("second-heartbeat-" + sweep)
        .start(
            () -> {
              try {
                runner.run(sweep);
              } finally {
                running.remove(sweep);
              }
            });
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
