package org.encompass.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
  private static final Instant FRIDAY = Instant.parse("2026-10-23T17:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-10-26T09:05:00Z");
  @TempDir Path folder;
  private PlayedClock clock;

  @BeforeEach
  void start() throws Exception {
    clock = PlayedClock.of(folder.resolve("clock"));
    clock.set(FRIDAY);
  }

  @Test
  void everybodyWhoMapsTheFileSeesTheSameTime() throws Exception {
    var other = PlayedClock.of(folder.resolve("clock"));
    clock.set(MONDAY);
    assertThat(Duration.between(MONDAY, other.instant()))
        .isBetween(Duration.ZERO, Duration.ofMinutes(2));
  }

  @Test
  void aFreshFileTellsTheSystemsTime() throws Exception {
    assertThat(PlayedClock.of(folder.resolve("fresh")).offset()).isEqualTo(Duration.ZERO);
  }

  @Test
  void timeStopsAtEveryDueMomentOnItsWay() throws Exception {
    var due =
        new ArrayList<>(
            List.of(FRIDAY.plusSeconds(3600), FRIDAY.plusSeconds(7200), MONDAY.plusSeconds(3600)));
    var done = new ArrayList<Instant>();
    var player =
        new Player(
            clock,
            now -> {
              if (!due.getFirst().isAfter(now)) {
                done.add(due.removeFirst());
                return new Work(List.of("a telling"), Optional.of(due.getFirst()));
              }
              return new Work(List.of(), Optional.of(due.getFirst()));
            },
            () -> {});
    player.until(MONDAY);
    assertThat(done).containsExactly(FRIDAY.plusSeconds(3600), FRIDAY.plusSeconds(7200));
    assertThat(clock.instant()).isBetween(MONDAY, MONDAY.plusSeconds(120));
  }

  @Test
  void timeStandsWhileSomethingIsUnfinished() {
    var player =
        new Player(clock, now -> new Work(List.of("a lagging group"), Optional.empty()), () -> {});
    assertThatThrownBy(() -> player.until(MONDAY)).hasMessageContaining("a lagging group");
    assertThat(clock.instant()).isBefore(MONDAY);
  }
}
