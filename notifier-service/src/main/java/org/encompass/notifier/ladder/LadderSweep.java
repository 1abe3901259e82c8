package org.encompass.notifier.ladder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.lifecycle.EachRow;
import org.springframework.stereotype.Component;

/// Takes the steps that are due, each notification's in a transaction of its own.
@Component
class LadderSweep implements Sweep {
  private static final int AT_ONCE = 200;

  private final LadderRows rows;
  private final Ladder ladder;
  private final EachRow each;
  private final Clock clock;

  LadderSweep(LadderRows rows, Ladder ladder, MeterRegistry metrics, Clock clock) {
    this.rows = rows;
    this.ladder = ladder;
    this.each = new EachRow(name(), metrics);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public int run() {
    var now = clock.instant();
    return each.work(except -> rows.due(now, except, AT_ONCE), id -> ladder.climb(id, now));
  }
}
