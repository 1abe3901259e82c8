package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.notifier.domain.NationalCalendars;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.EachRow;
import org.encompass.notifier.lifecycle.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds the notifications that are behind their school's newest entry.
@Component
class RegisterSweep implements Sweep {
  private static final int AT_ONCE = 200;

  private final Notifications notifications;
  private final Children children;
  private final TransactionTemplate transaction;
  private final NewestEntry newest;
  private final OverdueRows rows;
  private final EachRow each;
  private final NationalCalendars national;
  private final Clock clock;
  private volatile String editionSeen = "";

  RegisterSweep(
      Notifications notifications,
      Children children,
      NewestEntry newest,
      OverdueRows rows,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      NationalCalendars national,
      Clock clock) {
    this.notifications = notifications;
    this.children = children;
    this.newest = newest;
    this.rows = rows;
    this.transaction = transaction;
    this.national = national;
    this.each = new EachRow(name(), metrics);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public int run() {
    var now = clock.instant();
    int behind = catchUp(except -> notifications.behindTheirSchool(except, AT_ONCE), now);
    var edition = DeadlineRule.edition(national.now().edition());
    return behind + (edition.equals(editionSeen) ? 0 : newBankHolidays(edition, now));
  }

  /// Once whenever they are others: what was planned before has seen those that were.
  private int newBankHolidays(String edition, Instant now) {
    int moved = catchUp(except -> rows.ofOtherBankHolidays(edition, except, AT_ONCE), now);
    if (rows.ofOtherBankHolidays(edition, Set.of(), 1).isEmpty()) {
      editionSeen = edition;
    }
    return moved;
  }

  private int catchUp(Function<Collection<UUID>, List<UUID>> page, Instant now) {
    return each.work(page, id -> Boolean.TRUE.equals(transaction.execute(_ -> catchUp(id, now))));
  }

  private boolean catchUp(UUID notificationId, Instant now) {
    var child = children.lock(notifications.find(notificationId).orElseThrow().childId());
    newest.follow(notifications.find(notificationId).orElseThrow(), child, now);
    return true;
  }
}
