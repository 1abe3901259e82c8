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
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Schools;
import org.encompass.notifier.suspensions.Suspensions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets go what was held while a force's feed was suspended: whether it waits is decided anew, as
/// if it had arrived now. What does not wait any more, above all what is late, is released at once.
@Component
class ResumeSweep implements Sweep {
  private static final int AT_ONCE = 200;

  private final Suspensions suspensions;
  private final OverdueRows rows;
  private final Notifications notifications;
  private final Children children;
  private final Schools schools;
  private final Calendars calendars;
  private final ForcePolicies policies;
  private final TransactionTemplate transaction;
  private final EachRow each;
  private final Clock clock;

  ResumeSweep(
      Suspensions suspensions,
      OverdueRows rows,
      Notifications notifications,
      Children children,
      Schools schools,
      Calendars calendars,
      ForcePolicies policies,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      Clock clock) {
    this.suspensions = suspensions;
    this.rows = rows;
    this.notifications = notifications;
    this.children = children;
    this.schools = schools;
    this.calendars = calendars;
    this.policies = policies;
    this.transaction = transaction;
    this.each = new EachRow(name(), metrics);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "resume";
  }

  @Override
  public int run() {
    var now = clock.instant();
    int resumed =
        each.work(
            except -> rows.resumable(now, except, AT_ONCE),
            id -> Boolean.TRUE.equals(transaction.execute(_ -> resume(id, now))));
    suspensions.endThoseOver(); // last: a note that cannot be written holds no child
    return resumed;
  }

  private boolean resume(UUID notificationId, Instant now) {
    var child = children.lock(notifications.find(notificationId).orElseThrow().childId());
    var held = notifications.find(notificationId).orElseThrow();
    var look = calendars.look(schools.find(held.recipient().key()).orElseThrow());
    var hold =
        HoldRule.hold(policies.of(child.policyForce()), look.calendar(), held.deadline().at(), now);
    var releaseAt = hold.releaseAt() == null ? now : hold.releaseAt();
    var resumed = new NotificationEvent.Resumed(hold.reason(), releaseAt, hold.remindOn());
    return notifications.apply(notificationId, resumed, now).changed();
  }
}
