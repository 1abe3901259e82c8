package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.disclosure.Disclosures;
import org.encompass.notifier.domain.NationalCalendar;
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
/// other contacts change who must not see the case. A calendar that changes is the only thing that
/// moves a deadline.
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
  private final OverdueRows rows;
  private final EachNotification each;
  private final String edition;
  private final Clock clock;
  private volatile boolean bankHolidaysSeen;

  RegisterSweep(
      Notifications notifications,
      Children children,
      Schools schools,
      Calendars calendars,
      ForcePolicies policies,
      Disclosures disclosures,
      Telling telling,
      OverdueRows rows,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      NationalCalendar national,
      Clock clock) {
    this.notifications = notifications;
    this.children = children;
    this.schools = schools;
    this.calendars = calendars;
    this.policies = policies;
    this.disclosures = disclosures;
    this.telling = telling;
    this.rows = rows;
    this.transaction = transaction;
    this.edition = DeadlineRule.edition(national.edition());
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
    int behind = catchUp(except -> notifications.behindTheirSchool(except, AT_ONCE), now);
    return behind + (bankHolidaysSeen ? 0 : newBankHolidays(now));
  }

  /// They are a file, read at the start: what an earlier start planned may have seen others.
  private int newBankHolidays(Instant now) {
    int moved = catchUp(except -> rows.ofOtherBankHolidays(edition, except, AT_ONCE), now);
    bankHolidaysSeen = moved == 0;
    return moved;
  }

  private int catchUp(Function<Collection<UUID>, List<UUID>> page, Instant now) {
    return each.work(page, id -> Boolean.TRUE.equals(transaction.execute(_ -> catchUp(id, now))));
  }

  private boolean catchUp(UUID notificationId, Instant now) {
    var child = children.lock(notifications.find(notificationId).orElseThrow().childId());
    var before = notifications.find(notificationId).orElseThrow();
    var school = schools.find(before.recipient().key()).orElseThrow();
    moveDeadline(before, child, school, now);
    var audience =
        notifications.apply(
            notificationId,
            new NotificationEvent.AudienceChanged(
                Conflicts.hiddenFrom(child.incident(), school),
                school.revision(),
                calendars.authorityRevision(school)),
            now);
    var after = audience.after();
    if (after.version() > before.version() && after.live() && after.disclosed()) {
      disclosures.update(after);
      telling.hide(after, now);
    }
    if (audience.changed()) {
      telling.tryNewList(after, now);
    }
    return true;
  }

  /// The hold is weighed as it was at the planning, with the new calendar. What would not be held
  /// by it is held no longer.
  private void moveDeadline(
      Notification before, ChildCase child, SchoolMessage school, Instant now) {
    var deadline = calendars.deadline(school, child.occurredFrom(), child.firstArrivedAt());
    var hold =
        HoldRule.hold(
            policies.of(child.policyForce()),
            calendars.of(school),
            deadline.at(),
            before.createdAt());
    var releaseAt = hold.releaseAt() == null ? now : hold.releaseAt();
    var event = new NotificationEvent.DeadlineMoved(deadline, releaseAt, hold.remindOn());
    notifications.apply(before.notificationId(), event, now);
  }
}
