package org.encompass.notifier.intake;

import java.time.Clock;
import org.encompass.notifier.domain.Sweep;
import org.springframework.stereotype.Component;

/// A record that nobody looked at by its deadline counts as missed.
@Component
class QuarantineDeadlines implements Sweep {
  private final QuarantineTable table;
  private final Clock clock;

  QuarantineDeadlines(QuarantineTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "quarantine-deadlines";
  }

  @Override
  public int run() {
    return table.judge(clock.instant());
  }
}
