package org.encompass.notifier.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.simulation.memory.MemorySchools;
import org.encompass.notifier.simulation.memory.MemoryStore;
import org.encompass.notifier.simulation.memory.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Counting happens while Prometheus reads: what it has read already must not be put there anew.
class MetersTest {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private final MovableClock clock = new MovableClock(START);
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final CountedByHand counts = new CountedByHand();
  private final Snapshots snapshots =
      new Snapshots(
          counts,
          clock,
          clock,
          new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class));

  @Test
  void countingAnewReplacesNoMeter() {
    bind();
    counts.deadlines = List.of(figures("E23000001", 3));
    counts.work = Map.of("held", 2L);
    snapshots.refresh();
    var before = meters();
    counts.deadlines = List.of(figures("E23000001", 4), figures("E23000002", 1));
    counts.work = Map.of();
    snapshots.refresh();
    assertThat(meters()).containsAll(before);
    assertThat(registry.scrape())
        .contains("encompass_deadline_met{force=\"E23000001\"} 4")
        .contains("encompass_deadline_met{force=\"E23000002\"} 1")
        .contains("encompass_deadline_minutes_to_spare{force=\"E23000001\",minutes=\"15\"} 4")
        .contains("encompass_work_in_hand{kind=\"held\"} 0");
  }

  @Test
  void everyScrapeThatCountsIsAnswered() {
    bind();
    counts.deadlines = List.of(figures("E23000001", 3));
    counts.work = Map.of("held", 2L);
    for (int i = 0; i < 100; i++) {
      clock.advance(Duration.ofSeconds(10));
      assertThat(registry.scrape()).contains("encompass_accounting_remainder 0");
    }
  }

  private void bind() {
    new Meters(snapshots, new MemorySchools(new Tables(new MemoryStore()), () -> {}), clock)
        .bindTo(registry);
  }

  private Set<Meter> meters() {
    Set<Meter> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(registry.getMeters());
    return same;
  }

  private static DeadlineFigures figures(String force, long met) {
    var spare = LongStream.generate(() -> met).limit(DeadlineFigures.LIMITS.size()).boxed();
    return new DeadlineFigures(force, met, 0, 0, met, spare.toList());
  }

  private static final class CountedByHand implements Figures {
    private List<DeadlineFigures> deadlines = List.of();
    private Map<String, Long> work = Map.of();

    @Override
    public Accounting accounting(ForceScope scope) {
      return new Accounting(0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public List<DeadlineFigures> deadlines() {
      return deadlines;
    }

    @Override
    public WaitingFigures waiting(Instant now) {
      return new WaitingFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public Clockwork clockwork() {
      return new Clockwork(START, null);
    }

    @Override
    public Map<String, Long> workInHand(Instant now) {
      return work;
    }
  }
}
