package org.encompass.notifier.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
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
    if (!tellIfAnybody(notification, now)) {
      nobody(notification, "no contact of the school's list can be reached");
    }
  }

  /// Tells whoever can be reached now; false where that is nobody.
  @Transactional
  boolean tellIfAnybody(Notification notification, Instant now) {
    var contacts =
        schools
            .find(notification.recipient().key())
            .map(school -> Reachability.first(school, notification.hiddenFrom(), day(now)))
            .orElse(List.of());
    add(notification, contacts, Purpose.FIRST, now);
    return !contacts.isEmpty();
  }

  @Override
  @Transactional
  public void tellUpdate(Notification notification, Instant now) {
    if (notification.readAt() == null && notification.acknowledgedAt() == null) {
      return;
    }
    var told = rows.contacts(notification.notificationId());
    var contacts = reachable(notification, now, contact -> told.contains(contact.contactId()));
    if (contacts.isEmpty()) {
      contacts =
          schools
              .find(notification.recipient().key())
              .map(school -> Reachability.first(school, notification.hiddenFrom(), day(now)))
              .orElse(List.of());
    }
    add(notification, contacts, Purpose.UPDATE, now);
    if (contacts.isEmpty()) {
      nobody(notification, "a change that nobody can be told of");
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
  public void cancel(UUID notificationId) {
    rows.cancel(notificationId);
  }

  /// The mail to one contact was refused for good: the deputies are told instead.
  @Transactional
  void insteadOf(String contactId, Notification notification, Instant now) {
    var told = rows.contacts(notification.notificationId());
    var deputies =
        schools
            .find(notification.recipient().key())
            .map(school -> Reachability.deputies(school, notification.hiddenFrom(), day(now)))
            .orElse(List.of())
            .stream()
            .filter(deputy -> !told.contains(deputy.contactId()))
            .toList();
    add(notification, deputies, Purpose.FIRST, now);
    if (deputies.isEmpty() && told.size() <= 1) {
      nobody(
          notification, "the mail to contact " + contactId + " was refused, and no deputy is left");
    }
  }

  private List<Contact> reachable(
      Notification notification, Instant now, Predicate<Contact> wanted) {
    return schools.find(notification.recipient().key()).map(SchoolMessage::contacts).stream()
        .flatMap(Collection::stream)
        .filter(wanted)
        .filter(c -> Reachability.reachable(c, notification.hiddenFrom(), day(now)))
        .toList();
  }

  private void add(
      Notification notification, List<Contact> contacts, Purpose purpose, Instant now) {
    rows.add(
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
