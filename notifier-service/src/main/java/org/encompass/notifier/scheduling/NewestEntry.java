package org.encompass.notifier.scheduling;

import java.time.Instant;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.disclosure.Disclosures;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.ladder.Ladder;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Schools;
import org.springframework.stereotype.Component;

/// Brings a notification up to its school's newest entry: another calendar moves the deadline,
/// other contacts change who must not see the case and who is told next, and who could not be told
/// is tried again.
/// Whoever writes down that the entry was looked at does all of it, or nobody will: nothing is
/// behind an entry it has seen. A calendar that changes is the only thing that moves a deadline.
@Component
class NewestEntry {
  private final Notifications notifications;
  private final Schools schools;
  private final Calendars calendars;
  private final ForcePolicies policies;
  private final Disclosures disclosures;
  private final Telling telling;
  private final Ladder ladder;

  NewestEntry(
      Notifications notifications,
      Schools schools,
      Calendars calendars,
      ForcePolicies policies,
      Disclosures disclosures,
      Telling telling,
      Ladder ladder) {
    this.notifications = notifications;
    this.schools = schools;
    this.calendars = calendars;
    this.policies = policies;
    this.disclosures = disclosures;
    this.telling = telling;
    this.ladder = ladder;
  }

  /// The notification as it is then. The caller holds the child's row.
  Notification follow(Notification before, ChildCase child, Instant now) {
    var school = schools.find(before.recipient().key()).orElseThrow();
    var look = calendars.look(school);
    moveDeadline(before, child, look, now);
    var audience =
        notifications.apply(
            before.notificationId(),
            new NotificationEvent.AudienceChanged(
                Conflicts.of(child.incident(), schools).hiddenFrom(school, before.hiddenFrom()),
                school.revision(),
                look.authorityRevision()),
            now);
    var after = audience.after();
    if (after.version() > before.version() && after.live() && after.disclosed()) {
      disclosures.update(after);
      telling.hide(after, now);
    }
    if (audience.changed()) {
      telling.tryNewList(after, now);
    }
    if (after.version() > before.version()) {
      telling.deadlineMoved(after);
      ladder.follow(after, child.policyForce(), now);
    }
    return after;
  }

  /// The hold is weighed as it was at the planning, with the new calendar. What would not be held
  /// by it is held no longer.
  private void moveDeadline(
      Notification before, ChildCase child, Calendars.Look look, Instant now) {
    var deadline = look.deadline(child.occurredFrom(), child.firstArrivedAt());
    var hold =
        HoldRule.hold(
            policies.of(child.policyForce()), look.calendar(), deadline.at(), before.createdAt());
    var releaseAt = hold.releaseAt() == null ? now : hold.releaseAt();
    var event =
        new NotificationEvent.DeadlineMoved(deadline, hold.reason(), releaseAt, hold.remindOn());
    notifications.apply(before.notificationId(), event, now);
  }
}
