package org.encompass.notifier.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Takes the counts, at most once in a few seconds however many gauges ask. When the database
/// is too slow the last counts stay, and their age rises.
@Component
class Snapshots {
  private static final Logger log = LoggerFactory.getLogger(Snapshots.class);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Figures figures;
  private final Clock clock;
  private final Clock wall;
  private final ObjectProvider<MeterRegistry> meters;
  private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile Snapshot latest = Snapshot.NOTHING;
  private volatile Instant takenAt = Instant.EPOCH;
  private volatile Instant triedAt = Instant.EPOCH;
  private volatile @Nullable Instant firstLook; // by the database's clock

  Snapshots(
      Figures figures,
      Clock clock,
      @Qualifier("wall") Clock wall,
      ObjectProvider<MeterRegistry> meters) {
    this.figures = figures;
    this.clock = clock;
    this.wall = wall;
    this.meters = meters;
  }

  void onRefresh(Consumer<Snapshot> listener) {
    listeners.add(listener);
  }

  Snapshot current() {
    if (triedAt.plus(FRESH).isBefore(wall.instant()) && refreshing.tryLock()) {
      try {
        refresh();
      } finally {
        refreshing.unlock();
      }
    }
    return latest;
  }

  /// As it was last counted, however old.
  Snapshot latest() {
    return latest;
  }

  double ageSeconds() {
    return takenAt.equals(Instant.EPOCH)
        ? Double.NaN
        : Duration.between(takenAt, wall.instant()).toSeconds();
  }

  @EventListener(ApplicationReadyEvent.class)
  void refresh() {
    triedAt = wall.instant();
    try {
      var now = clock.instant();
      var clockwork = figures.clockwork();
      var first = firstLook == null ? clockwork.database() : firstLook;
      firstLook = first;
      var ahead = clockwork.aheadSeconds(wall.instant());
      latest =
          new Snapshot(
              figures.accounting(ForceScope.all()),
              figures.deadlines(),
              figures.waiting(now),
              figures.workInHand(now),
              clockwork.quartzSilentSeconds(first),
              ahead);
      takenAt = wall.instant();
      listeners.forEach(listener -> listener.accept(latest));
      if (latest.accounting().remainder() != 0) {
        log.error("children are counted nowhere: {}", latest.accounting().line());
      }
    } catch (DataAccessException e) {
      log.warn("counting failed: {}", e.getClass().getSimpleName());
      meters.ifAvailable(m -> m.counter("encompass.metrics.failures").increment());
    }
  }
}
