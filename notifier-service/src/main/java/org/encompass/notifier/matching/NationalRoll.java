package org.encompass.notifier.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.encompass.notifier.reference.Projections;
import org.encompass.notifier.reference.ReferenceSettings;
import org.encompass.notifier.reference.RollFeed;
import org.encompass.notifier.reference.Watermark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The national roll in this node's memory. Whoever asks gets all that the table held when he
/// asked, or learns that there is nothing to decide by.
@Component
class NationalRoll implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(NationalRoll.class);
  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final RollFeed feed;
  private final Projections projections;
  private final IndexSettings settings;
  private final Clock wall;
  private final Duration readyWait;
  private volatile Instant giveUpAt;
  private final AtomicLong faults = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stepped = lock.newCondition();
  private final Condition wanted = lock.newCondition();
  private volatile @Nullable RollKeeper keeper;
  private volatile boolean running;
  private volatile @Nullable Thread thread;

  NationalRoll(
      RollFeed feed,
      Projections projections,
      IndexSettings settings,
      ReferenceSettings reference,
      @Qualifier("wall") Clock wall) {
    this.feed = feed;
    this.projections = projections;
    this.settings = settings;
    this.wall = wall;
    this.readyWait = reference.readyWait();
    this.giveUpAt = wall.instant().plus(readyWait);
  }

  /// NOT_READY: schools and rolls were never complete since the start. STALE: behind the topic for
  /// too long. What is routed by either goes to a person.
  enum State {
    NOT_READY,
    READY,
    STALE
  }

  State state() {
    var completeAt = kept().map(RollKeeper.Kept::completeAt);
    if (completeAt.isEmpty() || projections.state() != Projections.State.CAUGHT_UP) {
      return State.NOT_READY;
    }
    return completeAt.get().plus(settings.maxLag()).isBefore(wall.instant())
        ? State.STALE
        : State.READY;
  }

  /// Whether it was just started, and has no roll yet.
  boolean starting() {
    return state() == State.NOT_READY && wall.instant().isBefore(giveUpAt);
  }

  /// Whether it is too early to leave children to people because there is no roll to decide by.
  boolean catchingUp() {
    return state() != State.READY && wall.instant().isBefore(giveUpAt);
  }

  /// The tables could not be reached for a while: a roll that is behind because of that is given
  /// the time of a start to catch up. Said only where nobody could be routed at all, so that no
  /// child's own fault can put this off for ever.
  void wasCutOff() {
    giveUpAt = wall.instant().plus(readyWait);
  }

  /// How long a child must have waited before this node may take it: no time at all where there is
  /// a roll to decide by. Without one the child would go to a person, and another node may have
  /// one.
  Duration hesitation() {
    return state() == State.READY ? Duration.ZERO : readyWait;
  }

  /// Whether somebody keeps the roll who should.
  boolean alive() {
    var keeping = thread;
    return !running || (keeping != null && keeping.isAlive());
  }

  /// How often a step failed.
  long faults() {
    return faults.get();
  }

  /// The roll to decide by; nothing unless READY.
  Optional<RollCopy> current() {
    return state() == State.READY ? kept().map(RollKeeper.Kept::copy) : Optional.empty();
  }

  /// Waits a moment for all that the table holds now.
  ///
  /// @return false if it is still to come: ask again later. True also where there is nothing to
  ///     decide by and nothing to wait for.
  boolean settled() {
    var now = feed.reached();
    long patience = MOMENT.toNanos();
    lock.lock();
    try {
      while (behind(now) && patience > 0) {
        wanted.signalAll();
        patience = stepped.awaitNanos(patience);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
    return !behind(now);
  }

  private boolean behind(Watermark wanted) {
    return current().filter(copy -> !copy.upTo().reached(wanted)).isPresent();
  }

  /// The copy, whatever its state.
  Optional<RollKeeper.Kept> kept() {
    var k = keeper;
    return k == null ? Optional.empty() : k.kept();
  }

  /// How long the last build took.
  Duration lastBuild() {
    var k = keeper;
    return k == null ? Duration.ZERO : k.lastBuild();
  }

  /// How old the newest complete copy is.
  Optional<Duration> age() {
    return kept().map(RollKeeper.Kept::completeAt).map(at -> Duration.between(at, wall.instant()));
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("national-roll").daemon().start(this::run);
  }

  private void run() {
    try (var builders = Executors.newSingleThreadExecutor(NationalRoll::builder)) {
      try (var opened = open(builders)) {
        keeper = opened;
        while (running && opened != null) {
          rest(step(opened));
        }
      } finally {
        builders.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Tries until it is there; nothing if it is stopped before.
  private @Nullable RollKeeper open(ExecutorService builders) throws InterruptedException {
    while (running) {
      try {
        return new RollKeeper(feed, settings, wall, builders);
      } catch (RuntimeException | Error fault) {
        failed(fault);
        rest(AFTER_A_FAULT);
      }
    }
    return null;
  }

  private static Thread builder(Runnable build) {
    return Thread.ofPlatform().name("national-roll-build").daemon().unstarted(build);
  }

  /// How long to rest after it.
  private Duration step(RollKeeper opened) throws InterruptedException {
    try {
      return opened.step() ? Duration.ZERO : IDLE;
    } catch (RuntimeException | Error fault) {
      failed(fault);
      return AFTER_A_FAULT;
    }
  }

  private void failed(Throwable fault) {
    faults.incrementAndGet();
    // The text of an exception may quote what could not be read.
    LOG.error("the roll in memory could not follow: {}", fault.getClass().getName());
  }

  private void rest(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      stepped.signalAll();
      if (atMost.isPositive() && running) {
        wanted.awaitNanos(atMost.toNanos());
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    running = false;
    var stopping = thread;
    if (stopping == null) {
      return;
    }
    lock.lock();
    try {
      wanted.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (!stopping.join(STOPPING)) {
        stopping.interrupt();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
