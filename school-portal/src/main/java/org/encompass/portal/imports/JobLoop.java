package org.encompass.portal.imports;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Has the jobs attended to every second, on a thread of its own: whatever else runs by the clock
/// may take its time, and no other instance believes this one dead.
@Component
class JobLoop implements SmartLifecycle {
  private final Rounds rounds;

  JobLoop(JobRunner runner) {
    rounds = new Rounds("import-rounds", Duration.ofSeconds(1), runner::round);
  }

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.areRunning();
  }

  /// Until the doors are closed, uploads come in.
  @Override
  public int getPhase() {
    return 0;
  }
}
