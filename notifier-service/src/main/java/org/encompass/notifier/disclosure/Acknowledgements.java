package org.encompass.notifier.disclosure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.reference.SetAside;
import org.encompass.notifier.reference.TopicRecord;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What key adults did with their notifications. Public for this module's own sub-packages.
@Component
public class Acknowledgements {
  private final WireReader reader;
  private final DisclosedRows rows;
  private final Notifications notifications;
  private final Children children;
  private final Recall recall;
  private final Telling telling;
  private final ReturnedPupils returned;
  private final SetAside setAside;
  private final MeterRegistry metrics;
  private final Clock clock;

  Acknowledgements(
      WireReader reader,
      DisclosedRows rows,
      Notifications notifications,
      Children children,
      Recall recall,
      Telling telling,
      ReturnedPupils returned,
      SetAside setAside,
      MeterRegistry metrics,
      Clock clock) {
    this.reader = reader;
    this.rows = rows;
    this.notifications = notifications;
    this.children = children;
    this.recall = recall;
    this.telling = telling;
    this.returned = returned;
    this.setAside = setAside;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// One record in one transaction. What cannot be used, or names a notification nobody knows, is
  /// set aside and counted; a repetition says nothing new.
  @Transactional
  public void hear(TopicRecord entry) {
    var value = entry.value();
    if (value == null) {
      setAside(entry, List.of(Problem.of(ProblemCode.MISSING, "")));
      return;
    }
    switch (reader.read(value, MessageType.ACKNOWLEDGEMENT)) {
      case Reading.Bad<AcknowledgementMessage>(var problems, _) -> setAside(entry, problems);
      case Reading.Good<AcknowledgementMessage>(var message, _, _, _) -> hear(entry, message);
    }
  }

  private void hear(TopicRecord entry, AcknowledgementMessage message) {
    var known = notifications.find(message.notificationId());
    if (known.isEmpty()) {
      setAside(entry, List.of(Problem.of(ProblemCode.NOT_ALLOWED, "/notificationId")));
    } else if (rows.firstHeard(message.eventId(), message.notificationId(), clock.instant())) {
      count(message.kind().name());
      follow(known.get(), message);
    } else {
      count("REPEATED");
    }
  }

  private void follow(Notification notification, AcknowledgementMessage message) {
    var now = clock.instant();
    var contact = message.contactId();
    var at = message.at().toInstant();
    switch (message.kind()) {
      case READ -> {
        seen(
            apply(notification, new NotificationEvent.Read(contact, message.version(), at), now),
            message);
      }
      case ACKNOWLEDGED -> {
        var outcome = message.outcome();
        var acknowledged =
            new NotificationEvent.Acknowledged(
                contact, outcome == null ? null : outcome.name(), at);
        seen(apply(notification, acknowledged, now), message);
      }
      case NOT_OUR_PUPIL -> takeBack(notification, contact, at);
      case HANDED_OVER -> handOver(notification, contact, message, now);
    }
  }

  /// Who gives it away, or back, may have looked at nothing: only these two prove it.
  private void seen(Notifications.Applied opened, AcknowledgementMessage message) {
    telling.seen(message.notificationId(), message.contactId(), message.version());
    recall.opened(opened.after(), message.contactId(), message.version(), message.at().toInstant());
  }

  private Notifications.Applied apply(
      Notification notification, NotificationEvent event, Instant now) {
    return notifications.apply(notification.notificationId(), event, now);
  }

  /// The child's row is locked before the notification's, as everywhere.
  private void takeBack(Notification notification, String contact, Instant at) {
    children.lock(notification.childId());
    var why = new NotificationEvent.Returned(contact, at);
    var applied = recall.takeBack(notification.notificationId(), why);
    if (applied.changed()) {
      returned.returned(applied.after(), contact);
    }
  }

  private void handOver(
      Notification notification, String contact, AcknowledgementMessage message, Instant now) {
    var to = message.toContactId();
    if (to == null || notification.hiddenFrom().contains(to)) {
      count("HAND_OVER_REFUSED");
      return;
    }
    var applied = apply(notification, new NotificationEvent.HandedOver(contact, to), now);
    if (applied.after().live()) {
      telling.handOver(applied.after(), to, now);
    }
  }

  private void setAside(TopicRecord entry, List<Problem> problems) {
    setAside.keep(entry, problems);
    count("SET_ASIDE");
  }

  private void count(String what) {
    metrics.counter("encompass.acknowledgements", "what", what).increment();
  }
}
