package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.disclosure.Disclosures;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.EachNotification;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings notifications up to their school's newest entry: another calendar moves the deadline,
/// other contacts change who must not see the case.
@Component
class RegisterSweep implements Sweep {
  private static final int AT_ONCE = 200;

  private final Notifications notifications;
  private final Children children;
  private final Schools schools;
  private final Calendars calendars;
  private final ForcePolicies policies;
  private final Disclosures disclosures;
  private final Telling telling;
  private final TransactionTemplate transaction;
  private final EachNotification each;
  private final Clock clock;

  RegisterSweep(
      Notifications notifications,
      Children children,
      Schools schools,
      Calendars calendars,
      ForcePolicies policies,
      Disclosures disclosures,
      Telling telling,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      Clock clock) {
    this.notifications = notifications;
    this.children = children;
    this.schools = schools;
    this.calendars = calendars;
    this.policies = policies;
    this.disclosures = disclosures;
    this.telling = telling;
    this.transaction = transaction;
    this.each = new EachNotification(name(), metrics);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public int run() {
    var now = clock.instant();
    return each.work(
        except -> notifications.behindTheirSchool(except, AT_ONCE),
        id -> Boolean.TRUE.equals(transaction.execute(_ -> catchUp(id, now))));
  }

  private boolean catchUp(UUID notificationId, Instant now) {
    var before = notifications.find(notificationId).orElseThrow();
    var child = children.lock(before.childId());
    var school = schools.find(before.recipient().key()).orElseThrow();
    boolean moved = moveDeadline(before, child, school, now);
    var audience =
        notifications.apply(
            notificationId,
            new NotificationEvent.AudienceChanged(
                Conflicts.hiddenFrom(child.incident(), school),
                school.revision(),
                calendars.authorityRevision(school)),
            now);
    var after = audience.after();
    if ((moved || audience.changed()) && after.live() && after.disclosed()) {
      disclosures.update(after);
      telling.hide(after, now);
    }
    if (audience.changed()) {
      telling.tryNewList(after, now);
    }
    return true;
  }

  /// The hold is weighed as it was at the planning, with the new calendar.
  private boolean moveDeadline(
      Notification before, ChildCase child, SchoolMessage school, Instant now) {
    var deadline = calendars.deadline(school, child.occurredFrom(), child.firstArrivedAt());
    var hold =
        HoldRule.hold(
            policies.of(child.policyForce()),
            calendars.of(school),
            deadline.at(),
            before.createdAt());
    var event =
        new NotificationEvent.DeadlineMoved(
            deadline, HoldRule.releaseAt(deadline.at()), hold.remindOn());
    return notifications.apply(before.notificationId(), event, now).changed();
  }
}
