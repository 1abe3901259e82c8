package org.encompass.notifier.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The nights that every build plays. `deploy/simulate` plays more of them, and tells one.
class SimulationTest {
  private static final long NIGHTS = 10_000;
  private static final long NIGHTS_TWICE = 40;

  @Test
  void tenThousandNightsAddUp() {
    var found = Simulator.play(1, NIGHTS);

    assertThat(found == null ? "" : found.story()).isEmpty();
  }

  /// On another stage, and after other nights: nothing is left of them.
  @Test
  void aSeedPlaysTheSameNightAgain() {
    var there = LongStream.range(0, NIGHTS_TWICE).boxed().toList();
    var forwards = prints(there, false);
    var backwards = prints(there.reversed(), true);

    assertThat(backwards.reversed()).isEqualTo(forwards);
    assertThat(forwards).doesNotHaveDuplicates();
  }

  private static List<Long> prints(List<Long> seeds, boolean told) {
    return Simulator.quietly(
        () -> {
          try (var stage = Simulator.stage()) {
            return seeds.stream().map(seed -> stage.play(seed, told).trace().print()).toList();
          }
        });
  }
}
