package org.encompass.notifier.outbox.kafka;

import java.time.Duration;
import org.encompass.notifier.outbox.Wakening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the relay for as long as the notifier runs: at once when something was written here, a few
/// times a second otherwise, and more slowly, for ever, while broker or database do not answer.
@Component
class OutboxLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OutboxLoop.class);
  private static final Duration REST = Duration.ofMillis(250);
  private static final Duration LONGEST_REST = Duration.ofSeconds(15);

  private final OutboxRelay relay;
  private final Wakening wakening;
  private volatile @Nullable Thread thread;

  OutboxLoop(OutboxRelay relay, Wakening wakening) {
    this.relay = relay;
    this.wakening = wakening;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("outbox").daemon().start(this::runUntilStopped);
  }

  private void runUntilStopped() {
    var rest = REST;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        switch (carry()) {
          case Round.Idle _ -> {
            rest = REST;
            wakening.await(rest);
          }
          case Round.Carried _ -> rest = REST;
          case Round.Stuck(int rows, Throwable fault) -> {
            log.warn("{} outbox rows wait: {}", rows, fault.getClass().getSimpleName());
            Thread.sleep(rest);
            rest = longer(rest);
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  // An Error too: a thread that died would say nothing ever after. Of the fault, the class name
  // only, as a broker's or driver's message may quote what was sent.
  private Round carry() throws InterruptedException {
    try {
      return relay.carry();
    } catch (Throwable fault) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopping");
      }
      return new Round.Stuck(0, fault);
    }
  }

  private static Duration longer(Duration rest) {
    var doubled = rest.multipliedBy(2);
    return doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
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
