package org.encompass.portal.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the relay for as long as the portal runs: at once when something was written here, twice a
/// second otherwise, and more slowly, for ever, while the broker or the database does not answer.
@Component
class OutboxLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OutboxLoop.class);
  private static final Duration REST = Duration.ofMillis(500);
  private static final Duration LONGEST_REST = Duration.ofSeconds(30);

  private final OutboxRelay relay;
  private final Wakening wakening;
  private volatile @Nullable Thread thread;

  OutboxLoop(OutboxRelay relay, Wakening wakening) {
    this.relay = relay;
    this.wakening = wakening;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("outbox").daemon().start(this::run);
  }

  private void run() {
    var rest = REST;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var round = carry();
        switch (round) {
          case OutboxRelay.Round.Idle _ -> {
            rest = REST;
            wakening.await(rest);
          }
          case OutboxRelay.Round.Carried _ -> rest = REST;
          case OutboxRelay.Round.Stuck(int rows, Throwable fault) -> {
            log.warn("{} outbox rows wait, {}", rows, fault.getClass().getSimpleName());
            Thread.sleep(rest);
            rest =
                rest.multipliedBy(2).compareTo(LONGEST_REST) < 0
                    ? rest.multipliedBy(2)
                    : LONGEST_REST;
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  // The class name only: a broker's or driver's message may quote what was sent.
  private OutboxRelay.Round carry() {
    try {
      return relay.carry();
    } catch (RuntimeException fault) {
      return new OutboxRelay.Round.Stuck(0, fault);
    }
  }

  @Override
  public void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(Duration.ofSeconds(20));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
