package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.Made;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.Banner;
import org.encompass.notifier.desk.Board;
import org.encompass.notifier.desk.BoardFilter;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Somebody;
import org.encompass.notifier.domain.Sweep;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// The whole notifier after its Quartz has gone, and with a sweep that never comes through.
@NotifierTest
@Import(StoppedQuartzTest.BrokenSweep.class)
@TestPropertySource(
    properties = {
      "encompass.test.database=notifier_without_quartz",
      "spring.quartz.auto-startup=true",
      "encompass.scheduling.second-heartbeat-after=2s"
    })
class StoppedQuartzTest extends CaseJourney {
  @Autowired private MeterRegistry metrics;

  @Autowired
  @Qualifier("sweeps")
  private HealthIndicator health;

  @Autowired private Board board;
  @Autowired private Scheduler quartz;

  @Test
  void theMailGoesAllTheSameAndAStoppedSweepRaisesTheAlarm() throws SchedulerException {
    quartz.shutdown(true);
    school(
        urn,
        s -> {
          s.revision = 2;
          s.contacts = List.of(Made.contact("k1", "Una Invented"));
        });
    enrol(urn, r -> {});
    incident.children = List.of(child.make());
    var childId = files.file(incident, clock.instant());
    await().atMost(SOON).until(() -> told(childId));

    await().atMost(SOON).until(() -> sweeps.stopped().contains("broken"));
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(board.of(Somebody.as(DeskRole.VIEWER, "*"), BoardFilter.NONE).banners())
        .extracting(Banner::sentence)
        .anyMatch(sentence -> sentence.matches("Not running at this node: .*broken.*"));
    assertThat(metrics.get("encompass.sweep.failures").tag("sweep", "broken").counter().count())
        .isPositive();
    await()
        .atMost(SOON)
        .until(() -> metrics.get("encompass.quartz.silent.seconds").gauge().value() > 3);
  }

  private boolean told(UUID childId) {
    return notifications.ofChild(childId).stream().anyMatch(n -> n.toldAt() != null);
  }

  /// A sweep that fails whoever wakes it.
  @TestConfiguration(proxyBeanMethods = false)
  static class BrokenSweep {
    @Bean
    Sweep broken() {
      return new Sweep() {
        @Override
        public String name() {
          return "broken";
        }

        @Override
        public int run() {
          throw new IllegalStateException("broken on purpose");
        }
      };
    }
  }
}
