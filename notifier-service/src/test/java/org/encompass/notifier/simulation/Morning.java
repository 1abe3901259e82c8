package org.encompass.notifier.simulation;

import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.simulation.memory.Tables;

/// The end of a night: nothing fails any more, everything due is done, deadline after deadline,
/// until nothing is left to do. Then all must add up.
final class Morning {
  private static final int ROUNDS = 3000;

  private final Night night;
  private final Tables tables;

  Morning(Night night) {
    this.night = night;
    this.tables = night.tables();
  }

  void come() {
    var due = new Due(night);
    for (int round = 0; round < ROUNDS; round++) {
      if (!work()) {
        night.invariants().afterRegisterSweep();
        var next = due.next();
        if (next.isEmpty()) {
          new Reckoning(night).check();
          return;
        }
        night.jumpTo(next.get());
        night.say(() -> "the clock goes on");
      }
    }
    throw night.broken("it comes to rest");
  }

  /// Whether there was anything to do.
  private boolean work() {
    long writes = tables.store.writes();
    while (!night.police().allRead()) {
      night.anywhere("listens to incidents", night.police()::listen);
    }
    night.actors().sweeps().values().forEach(this::run);
    night.anywhere("carries the outbox", night.actors().relay()::turn);
    while (!night.portal().allHeard()) {
      night.anywhere("listens to acknowledgements", night.portal()::listen);
    }
    return tables.store.writes() > writes;
  }

  private void run(Sweep sweep) {
    long writes = tables.store.writes();
    night.anywhere("sweep " + sweep.name(), sweep::run);
    if (tables.store.writes() > writes) {
      night.say(() -> "  it did something");
    }
  }
}
