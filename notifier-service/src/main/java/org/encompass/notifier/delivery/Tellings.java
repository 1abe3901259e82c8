package org.encompass.notifier.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides who is told and writes it down.
@Service
class Tellings implements Telling {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final TellingRows rows;
  private final Schools schools;
  private final Ledger ledger;
  private final MeterRegistry meters;

  Tellings(TellingRows rows, Schools schools, Ledger ledger, MeterRegistry meters) {
    this.rows = rows;
    this.schools = schools;
    this.ledger = ledger;
    this.meters = meters;
  }

  @Override
  @Transactional
  public void tellAtOnce(Notification notification, Instant now) {
    var contacts = first(notification, Set.of(), now);
    add(notification, contacts, Purpose.FIRST, now);
    if (contacts.isEmpty()) {
      nobody(notification, "no contact of the school's list can be reached");
    }
  }

  /// Tells whoever can be reached now and did not refuse mail; false where that is nobody new.
  @Transactional
  boolean tellIfAnybody(Notification notification, Instant now) {
    var refused = rows.refused(notification.notificationId());
    var contacts = first(notification, refused, now);
    return add(notification, contacts, purpose(notification), now) > 0;
  }

  @Override
  @Transactional
  public void tellUpdate(Notification notification, Instant now) {
    if (purpose(notification) == Purpose.FIRST) {
      return;
    }
    tellAgain(notification, Purpose.UPDATE, now, "a change that nobody can be told of");
  }

  @Override
  @Transactional
  public void remind(Notification notification, Instant now) {
    tellAgain(notification, Purpose.REMINDER, now, "nobody can be reminded after the holiday");
  }

  private void tellAgain(Notification notification, Purpose purpose, Instant now, String nobody) {
    var told = rows.contacts(notification.notificationId());
    var contacts = reachable(notification, now, contact -> told.contains(contact.contactId()));
    if (contacts.isEmpty()) {
      contacts = first(notification, Set.of(), now);
    }
    add(notification, contacts, purpose, now);
    if (contacts.isEmpty()) {
      nobody(notification, nobody);
    }
  }

  @Override
  @Transactional
  public void handOver(Notification notification, String toContactId, Instant now) {
    var contacts = reachable(notification, now, c -> c.contactId().equals(toContactId));
    add(notification, contacts, Purpose.HANDED_OVER, now);
    if (contacts.isEmpty()) {
      nobody(notification, "handed over to somebody who cannot be reached");
    }
  }

  @Override
  @Transactional
  public void deadlineMoved(Notification notification) {
    rows.deadlineMoved(notification.notificationId(), notification.deadline().at());
  }

  @Override
  @Transactional
  public void seen(UUID notificationId, String contactId, int version) {
    rows.seen(notificationId, contactId, version);
  }

  @Override
  @Transactional
  public void correctAll(Notification withdrawn, Set<String> openedBy, Instant now) {
    var contacts = new HashSet<>(rows.perhapsTold(withdrawn.notificationId()));
    contacts.addAll(openedBy);
    correct(withdrawn, contacts, now);
  }

  @Override
  @Transactional
  public void correct(Notification withdrawn, String contactId, Instant now) {
    correct(withdrawn, Set.of(contactId), now);
  }

  /// Also those who are away: they may have read of it there.
  private void correct(Notification withdrawn, Set<String> contacts, Instant now) {
    var hidden = withdrawn.hiddenFrom();
    rows.add(
        withdrawn.notificationId(),
        contacts.stream().filter(contact -> !hidden.contains(contact)).toList(),
        Purpose.CORRECTION,
        withdrawn.version(),
        now);
  }

  @Override
  @Transactional
  public void cancel(UUID notificationId) {
    rows.cancel(notificationId);
  }

  @Override
  @Transactional
  public void hide(Notification notification, Instant now) {
    var told = rows.contacts(notification.notificationId());
    var hidden = told.stream().filter(notification.hiddenFrom()::contains).toList();
    if (hidden.isEmpty()) {
      return;
    }
    rows.cancel(notification.notificationId(), hidden);
    var by = notification.acknowledgedBy();
    if (notification.live() && (by == null || notification.hiddenFrom().contains(by))) {
      tellOthers(notification, now, false, "it is hidden from all who could be told");
    }
  }

  @Override
  @Transactional
  public void tryNewList(Notification notification, Instant now) {
    var waits = notification.live() && notification.disclosed() && notification.toldAt() == null;
    if (waits && rows.contacts(notification.notificationId()).isEmpty()) {
      add(notification, first(notification, Set.of(), now), Purpose.FIRST, now);
    }
  }

  /// A mail was refused for good: others are told instead.
  @Transactional
  void insteadOf(Nudge nudge, Notification notification, Instant now) {
    var lost = rows.cancelMail(notification.notificationId(), nudge.mailId());
    if (notification.live()) {
      tellOthers(
          notification,
          now,
          lost,
          "the mail to contact " + nudge.contactId() + " was refused, and nobody else is left");
    } else if (nudge.wording() == Wording.CORRECTION) {
      nobody(notification, "the correction to contact " + nudge.contactId() + " was refused");
    }
  }

  /// Chooses anew among those to whom no mail was refused; who knows already is not told twice.
  ///
  /// @param lost whether what nobody is told of now is new to those who know already
  private void tellOthers(Notification notification, Instant now, boolean lost, String why) {
    var id = notification.notificationId();
    var refused = rows.refused(id);
    var told = rows.contacts(id);
    var others =
        first(notification, refused, now).stream()
            .filter(contact -> !told.contains(contact.contactId()))
            .toList();
    var added = add(notification, others, purpose(notification), now);
    if (added == 0 && (lost || refused.containsAll(told))) {
      nobody(notification, why);
    }
  }

  /// Once somebody has read it, everything is an update: a first telling ends with the reading.
  private static Purpose purpose(Notification notification) {
    return notification.readAt() == null && notification.acknowledgedAt() == null
        ? Purpose.FIRST
        : Purpose.UPDATE;
  }

  /// Those to tell first, without those from whom it is hidden and without `others`.
  private List<Contact> first(Notification notification, Collection<String> others, Instant now) {
    var without = new HashSet<>(notification.hiddenFrom());
    without.addAll(others);
    return schools
        .find(notification.recipient().key())
        .map(school -> Reachability.first(school, without, day(now)))
        .orElse(List.of());
  }

  private List<Contact> reachable(
      Notification notification, Instant now, Predicate<Contact> wanted) {
    return schools.find(notification.recipient().key()).map(SchoolMessage::contacts).stream()
        .flatMap(Collection::stream)
        .filter(wanted)
        .filter(c -> Reachability.reachable(c, notification.hiddenFrom(), day(now)))
        .toList();
  }

  private int add(Notification notification, List<Contact> contacts, Purpose purpose, Instant now) {
    return rows.add(
        notification.notificationId(),
        contacts.stream().map(Contact::contactId).toList(),
        purpose,
        notification.version(),
        now);
  }

  private void nobody(Notification notification, String reasons) {
    ledger.record(Told.nobodyReachable(notification, reasons));
    meters.counter("encompass.telling.nobody.reachable").increment();
  }

  private static LocalDate day(Instant now) {
    return now.atZone(LONDON).toLocalDate();
  }
}
