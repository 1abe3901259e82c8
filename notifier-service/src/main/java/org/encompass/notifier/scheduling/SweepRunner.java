package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.encompass.notifier.domain.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Runs the sweeps by name and remembers when each last came through: the heartbeat that an alarm
/// outside watches. It is measured by what only runs forwards: a clock that is put back would keep
/// every alarm quiet for as long. Public for this module's own sub-packages.
@Component
public class SweepRunner {
  private static final Logger LOG = LoggerFactory.getLogger(SweepRunner.class);
  private static final int ROUNDS = 1000;

  /// After so many misses of the second heartbeat something is wrong with the sweep or the node.
  private static final int MISSES = 4;

  private final Map<String, Sweep> sweeps = new LinkedHashMap<>();
  private final Map<String, Long> heartbeats = new ConcurrentHashMap<>();
  private final MeterRegistry metrics;
  private final SweepSettings settings;
  private final LongSupplier nanoTime;

  @Autowired
  SweepRunner(List<Sweep> all, MeterRegistry metrics, SweepSettings settings) {
    this(all, metrics, settings, System::nanoTime);
  }

  SweepRunner(
      List<Sweep> all, MeterRegistry metrics, SweepSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.metrics = metrics;
    this.nanoTime = nanoTime;
    for (var sweep : all) {
      if (sweeps.putIfAbsent(sweep.name(), sweep) != null) {
        throw new IllegalStateException("two sweeps are called " + sweep.name());
      }
      beat(sweep.name());
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
    long last = Objects.requireNonNull(heartbeats.get(name), name);
    return Duration.ofNanos(nanoTime.getAsLong() - last);
  }

  /// The sweeps that neither Quartz nor the second heartbeat brought through at this node for too
  /// long: they fail, hang, or nobody wakes them.
  public List<String> stopped() {
    var limit = settings.secondHeartbeatAfter().multipliedBy(MISSES);
    return sweeps.keySet().stream().filter(name -> age(name).compareTo(limit) > 0).toList();
  }

  private void beat(String name) {
    heartbeats.put(name, nanoTime.getAsLong());
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
