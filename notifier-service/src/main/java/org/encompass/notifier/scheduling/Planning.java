package org.encompass.notifier.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.disclosure.Disclosures;
import org.encompass.notifier.disclosure.Recall;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.ladder.Ladder;
import org.encompass.notifier.lifecycle.NewNotification;
import org.encompass.notifier.lifecycle.NewNotification.Decision;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Schools;
import org.encompass.notifier.suspensions.Suspensions;
import org.encompass.schemas.IncidentMessage.IncidentType;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.SchoolMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The child's row is locked by the caller; its notifications follow.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Planning implements Schedule {
  private final Notifications notifications;
  private final Children children;
  private final OverdueRows rows;
  private final Disclosures disclosures;
  private final Recall recall;
  private final Telling telling;
  private final FirstTelling first;
  private final Ladder ladder;
  private final Schools schools;
  private final Calendars calendars;
  private final ForcePolicies policies;
  private final Suspensions suspensions;
  private final NewestEntry newest;
  private final SecondLook second;
  private final Clock clock;

  Planning(
      Notifications notifications,
      Children children,
      OverdueRows rows,
      Disclosures disclosures,
      Recall recall,
      Telling telling,
      FirstTelling first,
      Ladder ladder,
      Schools schools,
      Calendars calendars,
      ForcePolicies policies,
      Suspensions suspensions,
      NewestEntry newest,
      SecondLook second,
      Clock clock) {
    this.notifications = notifications;
    this.children = children;
    this.rows = rows;
    this.disclosures = disclosures;
    this.recall = recall;
    this.telling = telling;
    this.first = first;
    this.ladder = ladder;
    this.schools = schools;
    this.calendars = calendars;
    this.policies = policies;
    this.suspensions = suspensions;
    this.newest = newest;
    this.second = second;
    this.clock = clock;
  }

  @Override
  public void plan(ChildCase child, Set<Recipient> recipients, Route route, Grounds grounds) {
    withdrawOlder(child);
    var live = live(child);
    live.stream()
        .filter(n -> !recipients.contains(n.recipient()))
        .forEach(n -> takeBack(n, "REROUTED"));
    for (var recipient :
        recipients.stream().sorted(Comparator.comparing(Recipient::key)).toList()) {
      live.stream()
          .filter(n -> n.recipient().equals(recipient))
          .findFirst()
          .ifPresentOrElse(
              kept -> keep(kept, child, route), () -> begin(child, recipient, route, grounds));
    }
  }

  private void keep(Notification kept, ChildCase child, Route route) {
    if (!amend(kept, child) && route == Route.REVIEW) {
      // Closes the review in the police's books, as the notification stands by now.
      notifications.find(kept.notificationId()).ifPresent(notifications::restate);
    }
  }

  private void begin(ChildCase child, Recipient recipient, Route route, Grounds grounds) {
    var now = clock.instant();
    var school = school(recipient);
    var policy = policies.of(child.policyForce());
    var look = calendars.look(school);
    var deadline = look.deadline(child.occurredFrom(), child.firstArrivedAt());
    var byPolicy = HoldRule.hold(policy, look.calendar(), deadline.at(), now);
    var hold = suspensions.inForce(child.force(), now) ? byPolicy.suspended() : byPolicy;
    var planned =
        notifications.plan(
            new NewNotification(
                child.childId(),
                child.incidentId(),
                child.generation(),
                recipient,
                child.version(),
                route,
                deadline,
                hold.reason(),
                hold.releaseAt(),
                hold.remindOn(),
                Conflicts.of(child.incident(), schools).hiddenFrom(school),
                school.revision(),
                look.authorityRevision(),
                child.force(),
                child.reference(),
                child.childRef(),
                new Decision(grounds.actor(), basis(child, policy.version()), grounds.reasons())));
    if (planned.disclosed()) {
      first.tell(planned, child, now);
    }
  }

  private static String basis(ChildCase child, String policyVersion) {
    var policy = "policy " + policyVersion + " of " + child.policyForce();
    return child.incident().incidentType() == IncidentType.DOMESTIC_ABUSE
        ? "Domestic Abuse Act 2021 s.49A, " + policy
        : policy;
  }

  @Override
  public void amend(ChildCase child) {
    live(child).forEach(notification -> amend(notification, child));
  }

  /// A held one will be disclosed as it is then; what was disclosed is disclosed anew if it
  /// differs.
  private boolean amend(Notification planned, ChildCase child) {
    var now = clock.instant();
    var notification = newest.follow(planned, child, now);
    var id = notification.notificationId();
    var amended =
        new NotificationEvent.Amended(
            child.version(), notification.hiddenFrom(), notification.schoolRevision());
    if (!notification.disclosed()) {
      return notifications.apply(id, amended, now).changed();
    }
    if (disclosures.differs(notification, child)) {
      var after = notifications.apply(id, amended, now).after();
      disclosures.amend(after, child);
      telling.tellUpdate(after, now);
      ladder.amended(after, now);
      return true;
    }
    return false;
  }

  @Override
  public void refreshAudience(ChildCase child) {
    var live = live(child);
    if (live.isEmpty()) {
      return;
    }
    var conflicts = Conflicts.of(child.incident(), schools);
    for (var notification : live) {
      if (conflicts.closes(notification.recipient().key())) {
        takeBack(notification, "REVIEW");
      } else if (schools.known(notification.recipient().key())) {
        newest.follow(notification, child, clock.instant());
      }
    }
  }

  @Override
  public boolean telephoned(UUID notificationId, NotificationEvent.PhoneCall call) {
    var before = notifications.find(notificationId).orElseThrow();
    var child = children.lock(before.childId());
    var current = notifications.find(notificationId).orElseThrow();
    var held = current.state() == NotificationState.HELD;
    var now = clock.instant();
    if (held && (rows.isUnrouted(child.childId()) || second.at(current, child, now).isEmpty())) {
      return false;
    }
    var after = notifications.apply(notificationId, call, now).after();
    if (held && after.disclosed()) {
      first.afterACall(after, child, now);
    }
    return after.live();
  }

  @Override
  public void withdraw(ChildCase child, String reason) {
    live(child).forEach(notification -> takeBack(notification, reason));
  }

  @Override
  public void withdrawHeld(ChildCase child) {
    live(child).stream()
        .filter(n -> n.state() == NotificationState.HELD)
        .forEach(n -> takeBack(n, "REVIEW"));
  }

  @Override
  public void withdrawOlder(ChildCase child) {
    live(child).stream()
        .filter(n -> n.generation() < child.generation())
        .forEach(n -> takeBack(n, "WITHDRAWN"));
  }

  private void takeBack(Notification notification, String reason) {
    recall.takeBack(notification.notificationId(), new NotificationEvent.Withdrawn(reason));
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public DecideBy whileDeciding(ChildCase child) {
    return untilHeldOnesAreTold(child)
        .orElseGet(
            () ->
                calendars.decideBy(
                    Calendars.authority(child.child().laCode()),
                    child.occurredFrom(),
                    child.firstArrivedAt()));
  }

  /// Nobody need decide in July about whom a school was to be told in September.
  private Optional<DecideBy> untilHeldOnesAreTold(ChildCase child) {
    return live(child).stream()
        .filter(n -> n.state() == NotificationState.HELD)
        .map(Notification::deadline)
        .min(Comparator.comparing(Deadline::at))
        .map(DecideBy::settled);
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public DecideBy whileUnreadable(UUID childId) {
    var arrival = rows.arrival(childId);
    return calendars.decideBy(null, arrival.occurredFrom(), arrival.firstArrivedAt());
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Deadline national(Instant arrivedAt) {
    return calendars.decideBy(null, arrivedAt, arrivedAt).deadline();
  }

  private List<Notification> live(ChildCase child) {
    return notifications.ofChild(child.childId()).stream().filter(Notification::live).toList();
  }

  private SchoolMessage school(Recipient recipient) {
    return schools
        .find(recipient.key())
        .orElseThrow(() -> new IllegalStateException("no entry " + recipient.key()));
  }
}
