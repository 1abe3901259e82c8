package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.EachRow;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.suspensions.Suspensions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends the hold of what was held until its morning. While the force's feed is suspended the hold
/// goes on.
@Component
class ReleaseSweep implements Sweep {
  private static final int AT_ONCE = 200;

  private final Notifications notifications;
  private final Children children;
  private final SecondLook second;
  private final FirstTelling telling;
  private final OverdueRows rows;
  private final Suspensions suspensions;
  private final TransactionTemplate transaction;
  private final EachRow each;
  private final Clock clock;

  ReleaseSweep(
      Notifications notifications,
      Children children,
      SecondLook second,
      FirstTelling telling,
      OverdueRows rows,
      Suspensions suspensions,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      Clock clock) {
    this.notifications = notifications;
    this.children = children;
    this.second = second;
    this.telling = telling;
    this.rows = rows;
    this.suspensions = suspensions;
    this.transaction = transaction;
    this.each = new EachRow(name(), metrics);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "release";
  }

  @Override
  public int run() {
    var now = clock.instant();
    return each.work(
        except -> notifications.dueToRelease(now, except, AT_ONCE),
        id -> Boolean.TRUE.equals(transaction.execute(_ -> release(id, now))));
  }

  /// An amendment that is not routed yet was not checked yet either: the routing step comes first.
  private boolean release(UUID notificationId, Instant now) {
    var childId = notifications.find(notificationId).orElseThrow().childId();
    var child = children.lock(childId);
    if (rows.isUnrouted(childId)) {
      return false;
    }
    if (suspensions.inForce(child.force(), now)) {
      return notifications.apply(notificationId, new NotificationEvent.Suspended(), now).changed();
    }
    var look = second.at(notifications.find(notificationId).orElseThrow(), child, now);
    if (look.isEmpty()) {
      return false;
    }
    var releaseAt = look.get().releaseAt();
    if (releaseAt != null && releaseAt.isAfter(now)) {
      return true; // the look met a calendar that has just changed
    }
    var applied = notifications.apply(notificationId, new NotificationEvent.Released(), now);
    if (applied.changed()) {
      telling.tell(applied.after(), child, now);
    }
    return applied.changed();
  }
}
