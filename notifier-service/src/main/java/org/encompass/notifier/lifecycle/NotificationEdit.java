package org.encompass.notifier.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.NotificationEvent.Acknowledged;
import org.encompass.notifier.lifecycle.NotificationEvent.Amended;
import org.encompass.notifier.lifecycle.NotificationEvent.AudienceChanged;
import org.encompass.notifier.lifecycle.NotificationEvent.DeadlineMoved;
import org.encompass.notifier.lifecycle.NotificationEvent.DeadlineReached;
import org.encompass.notifier.lifecycle.NotificationEvent.HandedOver;
import org.encompass.notifier.lifecycle.NotificationEvent.MailAccepted;
import org.encompass.notifier.lifecycle.NotificationEvent.PhoneCall;
import org.encompass.notifier.lifecycle.NotificationEvent.Read;
import org.encompass.notifier.lifecycle.NotificationEvent.Released;
import org.encompass.notifier.lifecycle.NotificationEvent.Resumed;
import org.encompass.notifier.lifecycle.NotificationEvent.Returned;
import org.encompass.notifier.lifecycle.NotificationEvent.Suspended;
import org.encompass.notifier.lifecycle.NotificationEvent.Withdrawn;
import org.jspecify.annotations.Nullable;

/// One step of a notification: the facts as they were, changed by what the event says. Used once,
/// inside the {@link Lifecycle}.
final class NotificationEdit {
  static final String BY_PHONE = "BY_PHONE";
  static final String RETURNED = "RETURNED";

  private final Notification before;
  private final NotificationState state;
  private int version;
  private int contentVersion;
  private @Nullable String reason;
  private Deadline deadline;
  private @Nullable Boolean met;
  private @Nullable Instant releaseAt;
  private @Nullable LocalDate remindOn;
  private List<String> hiddenFrom;
  private long schoolRevision;
  private @Nullable Instant toldAt;
  private @Nullable Instant readAt;
  private @Nullable Instant acknowledgedAt;
  private @Nullable String acknowledgedBy;
  private @Nullable String outcome;
  private int unreadVersion;

  NotificationEdit(Notification before, NotificationState to) {
    this.before = before;
    this.state = to;
    version = before.version();
    contentVersion = before.contentVersion();
    reason = to == before.state() ? before.reason() : null;
    deadline = before.deadline();
    met = before.met();
    releaseAt = before.releaseAt();
    remindOn = before.remindOn();
    hiddenFrom = before.hiddenFrom();
    schoolRevision = before.schoolRevision();
    toldAt = before.toldAt();
    readAt = before.readAt();
    acknowledgedAt = before.acknowledgedAt();
    acknowledgedBy = before.acknowledgedBy();
    outcome = before.outcome();
    unreadVersion = before.unreadVersion();
  }

  /// Whether the event says anything new.
  boolean apply(NotificationEvent event, Instant now) {
    return switch (event) {
      case Released() -> released();
      case Suspended() -> suspended();
      case Resumed resumed -> resumed(resumed);
      case MailAccepted _ -> told(now);
      case PhoneCall _ -> telephoned(now);
      case Read(_, var shown, var at) -> {
        unreadVersion = shown < unreadVersion ? unreadVersion : 0;
        yield read(at);
      }
      case Acknowledged acknowledged -> acknowledged(acknowledged);
      case HandedOver _ -> true;
      case Returned _ -> withdrawn(RETURNED);
      case Withdrawn(var why) -> withdrawn(why);
      case DeadlineReached() -> judged(now);
      case DeadlineMoved moved -> moved(moved);
      case AudienceChanged(var hidden, var revision, _) -> audience(hidden, revision);
      case Amended(var newContent, var hidden, var revision) -> {
        contentVersion = newContent;
        hiddenFrom = hidden;
        schoolRevision = revision;
        saidToPortal();
        unreadVersion = version;
        yield true;
      }
    };
  }

  private boolean released() {
    releaseAt = null;
    return true;
  }

  private boolean suspended() {
    reason = Notification.SUSPENDED;
    releaseAt = null;
    return !before.suspended();
  }

  /// What waits no longer keeps its reason until it is released.
  private boolean resumed(Resumed resumed) {
    if (!before.suspended()) {
      return false;
    }
    reason = resumed.held() == null ? reason : resumed.held();
    releaseAt = resumed.releaseAt();
    remindOn = resumed.remindOn();
    return true;
  }

  private boolean told(Instant at) {
    toldAt = toldAt == null ? at : toldAt;
    return true;
  }

  /// A call counts as told and as acknowledged: somebody at the school knows.
  /// What was held is held no longer.
  private boolean telephoned(Instant at) {
    told(at);
    unreadVersion = 0;
    releaseAt = before.state() == NotificationState.HELD ? null : releaseAt;
    if (state == NotificationState.TOLD) {
      reason = BY_PHONE;
    }
    if (met == null && !at.isAfter(deadline.at())) {
      met = true;
    }
    return true;
  }

  private boolean read(Instant at) {
    told(at);
    readAt = readAt == null ? at : readAt;
    return true;
  }

  /// The portal works while the notifier is down: what was acknowledged in time and heard of late
  /// was in time.
  private boolean acknowledged(Acknowledged event) {
    read(event.at());
    if (acknowledgedAt == null) {
      acknowledgedAt = event.at();
      acknowledgedBy = event.contactId();
      outcome = event.outcome();
    }
    boolean inTime = !event.at().isAfter(deadline.at());
    if (inTime) {
      met = true;
    } else if (met == null) {
      met = false;
    }
    return true;
  }

  private boolean withdrawn(String why) {
    reason = why;
    releaseAt = null;
    saidToPortal();
    return true;
  }

  private boolean judged(Instant now) {
    if (met != null || now.isBefore(deadline.at())) {
      return false;
    }
    met = false;
    return true;
  }

  /// What is held no longer keeps its reason until it is released. No calendar ends a suspension.
  private boolean moved(DeadlineMoved moved) {
    boolean held = state == NotificationState.HELD && !before.suspended();
    var release = held ? moved.releaseAt() : releaseAt;
    var why = held && moved.held() != null ? moved.held() : reason;
    boolean portal =
        !deadline.at().equals(moved.deadline().at()) || !Objects.equals(remindOn, moved.remindOn());
    boolean changes =
        portal
            || !deadline.equals(moved.deadline())
            || !Objects.equals(release, releaseAt)
            || !Objects.equals(why, reason);
    if (met != null || !changes) {
      return false;
    }
    deadline = moved.deadline();
    reason = why;
    releaseAt = release;
    remindOn = moved.remindOn();
    if (portal) {
      saidToPortal();
    }
    return true;
  }

  private boolean audience(List<String> hidden, long revision) {
    if (hidden.equals(hiddenFrom) && revision == schoolRevision) {
      return false;
    }
    hiddenFrom = hidden;
    schoolRevision = revision;
    saidToPortal();
    return true;
  }

  private void saidToPortal() {
    if (before.disclosed()) {
      version++;
    }
  }

  Notification after() {
    return new Notification(
        before.notificationId(),
        before.childId(),
        before.generation(),
        before.recipient(),
        version,
        contentVersion,
        state,
        reason,
        before.route(),
        deadline,
        met,
        releaseAt,
        remindOn,
        hiddenFrom,
        schoolRevision,
        before.force(),
        before.reference(),
        before.childRef(),
        before.createdAt(),
        toldAt,
        readAt,
        acknowledgedAt,
        acknowledgedBy,
        outcome,
        unreadVersion);
  }
}
