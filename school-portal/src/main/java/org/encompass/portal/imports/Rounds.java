package org.encompass.portal.imports;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that is done again and again, on a thread of its own. Whatever goes wrong in one
/// round, there is a next one.
public final class Rounds {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Duration every;
  private final Runnable round;
  private volatile @Nullable ScheduledExecutorService timer;

  /// @param name of the thread
  /// @param every how long it rests before each round
  public Rounds(String name, Duration every, Runnable round) {
    this.name = name;
    this.every = every;
    this.round = round;
  }

  /// Begins with a rest.
  public void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    long millis = every.toMillis();
    started.scheduleWithFixedDelay(this::once, millis, millis, TimeUnit.MILLISECONDS);
    timer = started;
  }

  // What is thrown would end the rounds for good. The class name only: a message may quote an
  // address, which may hold a secret.
  private void once() {
    try {
      round.run();
    } catch (RuntimeException | Error fault) {
      log.warn("a round of {} failed: {}", name, fault.getClass().getSimpleName());
    }
  }

  /// Interrupts a round that is under way.
  public void stop() {
    var running = timer;
    timer = null;
    if (running != null) {
      running.shutdownNow();
    }
  }

  /// Whether there is a next round.
  public boolean areRunning() {
    return timer != null;
  }
}
