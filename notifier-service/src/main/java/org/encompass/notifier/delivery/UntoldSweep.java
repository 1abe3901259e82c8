package org.encompass.notifier.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.lifecycle.EachRow;
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
  private final EachRow each;
  private final Clock clock;

  UntoldSweep(
      TellingRows rows,
      Notifications notifications,
      Tellings tellings,
      MeterRegistry metrics,
      Clock clock) {
    this.rows = rows;
    this.notifications = notifications;
    this.tellings = tellings;
    this.each = new EachRow(name(), metrics);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "untold";
  }

  /// Passes by what still cannot be told, which stays in the list.
  @Override
  public int run() {
    var now = clock.instant();
    return each.work(
        except -> rows.untold(except, LIMIT),
        id -> notifications.find(id).filter(n -> tellings.tellIfAnybody(n, now)).isPresent());
  }
}
