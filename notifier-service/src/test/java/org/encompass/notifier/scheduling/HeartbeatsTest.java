package org.encompass.notifier.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.encompass.notifier.domain.Sweep;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class HeartbeatsTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 5); // it may turn over

  @Test
  void aSweepThatFailsRaisesTheAlarmAndTheOthersDoNot() {
    var fails = sweep("fails", () -> 1 / 0);
    var works = sweep("works", () -> 0);
    var runner =
        new SweepRunner(
            List.of(fails, works), metrics, settings(Duration.ofSeconds(30)), ticks::get);
    var health = new SweepsHealth(runner);
    for (int minute = 0; minute < 2; minute++) {
      pass(Duration.ofMinutes(1));
      runner.run("fails");
      runner.run("works");
    }
    assertThat(runner.stopped()).isEmpty();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    pass(Duration.ofSeconds(1));
    assertThat(runner.stopped()).containsExactly("fails");
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(age("fails")).isEqualTo(121);
    assertThat(age("works")).isEqualTo(1);
  }

  @Test
  void oneThatHangsDoesNotKeepTheOthersFromRunning() {
    var release = new CountDownLatch(1);
    var hung = new AtomicInteger();
    var ran = new AtomicInteger();
    var hangs = sweep("hangs", () -> hang(hung, release));
    var works = sweep("works", () -> ran.incrementAndGet() * 0);
    var runner = new SweepRunner(List.of(hangs, works), metrics, settings(Duration.ofMillis(50)));
    var heartbeat = new SecondHeartbeat(runner, settings(Duration.ofMillis(50)));
    heartbeat.start();
    try {
      await().until(() -> ran.get() > 3 && hung.get() > 0);
      await().until(() -> runner.stopped().equals(List.of("hangs")));
      assertThat(hung).hasValue(1); // and is not run a second time beside itself
    } finally {
      release.countDown();
      heartbeat.stop();
    }
  }

  private void pass(Duration time) {
    ticks.addAndGet(time.toNanos());
  }

  private static int hang(AtomicInteger hung, CountDownLatch release) {
    hung.incrementAndGet();
    try {
      release.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private double age(String sweep) {
    return metrics.get("encompass.sweep.heartbeat.age").tag("sweep", sweep).gauge().value();
  }

  private static SweepSettings settings(Duration secondHeartbeatAfter) {
    return new SweepSettings(Duration.ofSeconds(1), Duration.ofSeconds(5), secondHeartbeatAfter);
  }

  private static Sweep sweep(String name, IntSupplier work) {
    return new Sweep() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public int run() {
        return work.getAsInt();
      }
    };
  }
}
