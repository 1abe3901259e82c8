package org.encompass.notifier.delivery;

import java.time.Clock;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.lifecycle.Notifications;
import org.springframework.stereotype.Component;

/// Comes back to notifications that nobody could be told about: a school may have named somebody
/// meanwhile, or a contact may be back. The desk sees them until then.
@Component
class UntoldSweep implements Sweep {
  private static final int LIMIT = 200;

  private final TellingRows rows;
  private final Notifications notifications;
  private final Tellings tellings;
  private final Clock clock;

  UntoldSweep(TellingRows rows, Notifications notifications, Tellings tellings, Clock clock) {
    this.rows = rows;
    this.notifications = notifications;
    this.tellings = tellings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "untold";
  }

  /// Says 0 although it may have told somebody: what cannot be told stays in the list, and asking
  /// again at once would not change it.
  @Override
  public int run() {
    for (var id : rows.untold(LIMIT)) {
      notifications.find(id).ifPresent(n -> tellings.tellIfAnybody(n, clock.instant()));
    }
    return 0;
  }
}
