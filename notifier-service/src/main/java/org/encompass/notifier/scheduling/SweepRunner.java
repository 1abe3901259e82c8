package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.encompass.notifier.domain.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Runs the sweeps by name and remembers when each last came through: the heartbeat that an alarm
/// outside watches. Public for this module's own sub-packages.
@Component
public class SweepRunner {
  private static final Logger LOG = LoggerFactory.getLogger(SweepRunner.class);
  private static final int ROUNDS = 1000;

  /// After so many misses of the second heartbeat something is wrong with the sweep or the node.
  private static final int MISSES = 4;

  private final Map<String, Sweep> sweeps = new LinkedHashMap<>();
  private final Map<String, Instant> heartbeats = new ConcurrentHashMap<>();
  private final MeterRegistry metrics;
  private final SweepSettings settings;
  private final Clock wall;

  SweepRunner(
      List<Sweep> all,
      MeterRegistry metrics,
      SweepSettings settings,
      @Qualifier("wall") Clock wall) {
    this.settings = settings;
    this.metrics = metrics;
    this.wall = wall;
    for (var sweep : all) {
      if (sweeps.putIfAbsent(sweep.name(), sweep) != null) {
        throw new IllegalStateException("two sweeps are called " + sweep.name());
      }
      heartbeats.put(sweep.name(), wall.instant());
      Gauge.builder("encompass.sweep.heartbeat.age", () -> age(sweep.name()).toMillis() / 1000.0)
          .tag("sweep", sweep.name())
          .baseUnit("seconds")
          .register(metrics);
    }
  }

  /// Every sweep there is.
  public List<Sweep> sweeps() {
    return List.copyOf(sweeps.values());
  }

  /// Runs a sweep until it finds nothing more. A failure is counted and logged by its kind; the
  /// next wakening tries again.
  public void run(String name) {
    var sweep = sweeps.get(name);
    if (sweep == null) {
      return; // a node of another version registered it
    }
    try {
      for (int round = 0; round < ROUNDS && sweep.run() > 0; round++) {
        beat(name);
      }
      beat(name);
    } catch (RuntimeException | Error fault) {
      metrics.counter("encompass.sweep.failures", "sweep", name).increment();
      // The text of an exception may quote what it could not read.
      LOG.error("sweep {} failed: {}", name, describe(fault));
    }
  }

  /// How long ago the sweep last came through at this node.
  public Duration age(String name) {
    return Duration.between(heartbeats.getOrDefault(name, Instant.EPOCH), wall.instant());
  }

  /// The sweeps that neither Quartz nor the second heartbeat brought through at this node for too
  /// long: they fail, hang, or nobody wakes them.
  public List<String> stopped() {
    var limit = settings.secondHeartbeatAfter().multipliedBy(MISSES);
    return sweeps.keySet().stream().filter(name -> age(name).compareTo(limit) > 0).toList();
  }

  private void beat(String name) {
    heartbeats.put(name, wall.instant());
  }

  private static String describe(Throwable fault) {
    var said = new StringBuilder();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      var stack = cause.getStackTrace();
      said.append(said.isEmpty() ? "" : " by ")
          .append(cause.getClass().getName())
          .append(" at ")
          .append(stack.length == 0 ? "?" : stack[0]);
    }
    return said.toString();
  }
}
