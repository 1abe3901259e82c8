package org.encompass.notifier.breaches;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.breaches.Breach.Answer;
import org.encompass.notifier.breaches.Breach.Ruling;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.Notification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every breach, and who opened what. Whether the Commissioner is told is a person's decision.
@Service
public class Breaches {
  private static final String BASIS = "UK GDPR art. 33(1)";
  private static final String PURPOSE = "so that the breach is assessed, and reported in time";

  private final BreachRows rows;
  private final Ledger ledger;
  private final Clock clock;

  Breaches(BreachRows rows, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A contact opened it. The caller holds the notification's row: whoever takes it back sees this.
  @Transactional(propagation = Propagation.MANDATORY)
  public void opened(UUID notificationId, String contactId, int version, Instant at) {
    rows.opened(notificationId, contactId, version, at);
  }

  /// Everybody who opened it.
  public Set<String> openedBy(UUID notificationId) {
    return rows.openedBy(notificationId);
  }

  /// It was taken back. If somebody had opened it that is a breach, known from now on; one that is
  /// known already keeps its clock.
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenBack(Notification notification, Instant now) {
    int people = rows.openedBy(notification.notificationId()).size();
    if (people > 0 && rows.add(notification.notificationId(), now, now.plus(Breach.TO_REPORT))) {
      ledger.record(
          entry(
              "BREACH_FOUND",
              "breach rule 1",
              notification.childId(),
              notification.notificationId(),
              notification.recipient().key(),
              notification.reason() + " OPENED_BY " + people));
    }
  }

  /// One breach.
  public Optional<Breach> find(UUID notificationId) {
    return rows.find(notificationId);
  }

  /// Those about which nobody has decided yet.
  public List<Breach> undecided() {
    return rows.undecided();
  }

  /// All of them: undecided ones first, by their clock, then the latest decided.
  public List<Breach> all() {
    return rows.all();
  }

  /// Writes down a supervisor's decision.
  ///
  /// @return false where somebody has decided already
  @Transactional
  public boolean decide(Breach breach, Answer answer, String actor, String reason) {
    var ruling = new Ruling(answer, clock.instant(), actor, reason);
    boolean first = rows.decide(breach.notificationId(), ruling);
    if (first) {
      var late = ruling.at().isAfter(breach.reportBy()) ? " LATE" : "";
      ledger.record(
          entry(
              "BREACH_" + answer,
              actor,
              breach.childId(),
              breach.notificationId(),
              breach.recipient(),
              "REPORT_BY " + breach.reportBy() + late));
    }
    return first;
  }

  private static LedgerEntry entry(
      String kind,
      String actor,
      UUID childId,
      UUID notificationId,
      String recipient,
      String reasons) {
    return new LedgerEntry(
        kind,
        actor,
        null,
        childId,
        notificationId,
        recipient,
        null,
        "that it was opened although it was taken back",
        PURPOSE,
        BASIS,
        reasons);
  }
}
