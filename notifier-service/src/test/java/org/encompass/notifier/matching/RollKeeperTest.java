package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.reference.RestlessFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RollKeeperTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final MovableClock wall = new MovableClock(Instant.parse("2026-11-20T21:40:00Z"));
  private final ExecutorService builders = Executors.newSingleThreadExecutor();

  @AfterEach
  void ended() {
    builders.shutdownNow();
  }

  @Test
  void aCopyThatIsALittleBehindAFeedWithoutPausesIsSaidToBeALittleBehind() throws Exception {
    try (var keeper = keeper(50_000)) {
      for (int step = 0; step < 300; step++) {
        keeper.step();
        wall.advance(Duration.ofSeconds(1));
        assertThat(step < 15 || lag(keeper).compareTo(Duration.ofSeconds(15)) < 0)
            .as("step %d", step)
            .isTrue();
      }
    }
  }

  @Test
  void aNewCopyTakesTheOldOnesPlaceWhileTheFeedGoesOn() {
    try (var keeper = keeper(0)) {
      var first = keeper.kept().orElseThrow().copy();
      await()
          .atMost(SOON)
          .until(
              () -> {
                keeper.step();
                var now = keeper.kept().orElseThrow().copy().index();
                return now.overlay() < now.pupils() - first.index().pupils();
              });
      var last = keeper.kept().orElseThrow().copy();
      assertThat(last.upTo().reached(first.upTo())).isTrue();
      assertThat((long) last.index().pupils()).isGreaterThanOrEqualTo(last.upTo().next(0));
    }
  }

  /// One that has a copy, which nobody has yet called complete.
  private RollKeeper keeper(int rebuildAfter) {
    var settings = new IndexSettings(Duration.ofMinutes(2), rebuildAfter);
    var keeper = new RollKeeper(new RestlessFeed(5).feed(), settings, wall, builders);
    await()
        .atMost(SOON)
        .until(
            () -> {
              keeper.step();
              return keeper.kept().isPresent();
            });
    return keeper;
  }

  private Duration lag(RollKeeper keeper) {
    var completeAt = keeper.kept().orElseThrow().completeAt();
    assertThat(completeAt).isNotNull();
    return Duration.between(completeAt, wall.instant());
  }
}
