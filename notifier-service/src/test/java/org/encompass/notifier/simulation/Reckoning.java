package org.encompass.notifier.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.intake.IncidentKey;
import org.encompass.notifier.intake.Position;
import org.encompass.notifier.intake.QuarantinedRecord;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.simulation.memory.ChildRow;
import org.encompass.notifier.simulation.memory.MemoryTellingRows;
import org.encompass.notifier.simulation.memory.Tables;
import org.encompass.notifier.simulation.memory.Tables.MailState;
import org.encompass.notifier.simulation.memory.Tables.NotificationRow;
import org.encompass.schemas.ReceiptMessage;

/// What must be true when all is quiet: every child accounted for, every deadline judged, the
/// portal and the police of the same mind as the tables.
final class Reckoning {
  private final Night night;
  private final Tables tables;

  Reckoning(Night night) {
    this.night = night;
    this.tables = night.tables();
  }

  void check() {
    everyRecordIsAnswered();
    everyChildIsSomewhere();
    for (var child : tables.children.seen()) {
      child(child);
    }
    for (var row : tables.notifications.seen()) {
      notification(row);
    }
    night.invariants().ladder().reckon();
    everyMailHasEnded();
    new RecallReckoning(night).check();
    thePortalShowsWhatStands();
    thePoliceKnow();
    nothingFailedUnseen();
  }

  private void must(boolean holds, String what) {
    night.invariants().must(holds, what);
  }

  private void everyRecordIsAnswered() {
    var answered =
        StreamSupport.stream(tables.versions.seen().spliterator(), false)
            .map(version -> version.position().offset())
            .collect(Collectors.toSet());
    tables.duplicates.seen().forEach(row -> answered.add(row.position().offset()));
    tables.quarantine.seen().forEach(row -> answered.add(row.whole().position().offset()));
    for (var record : night.police().topic()) {
      Position position = record.position();
      must(answered.contains(position.offset()), "record " + position.offset() + " is answered");
    }
  }

  private void everyChildIsSomewhere() {
    var known =
        StreamSupport.stream(tables.children.seen().spliterator(), false)
            .map(child -> name(tables.incidents.see(child.incidentId).key(), child.childRef))
            .collect(Collectors.toSet());
    for (var row : tables.quarantine.seen()) {
      var record = row.record();
      if (record.force() != null && record.reference() != null) {
        var key = new IncidentKey(record.force(), record.reference());
        record.childRefs().forEach(ref -> known.add(name(key, ref)));
      }
      must(
          record.status() != QuarantinedRecord.Status.OPEN || record.met() != null,
          "a record that nobody looked at by its deadline is missed");
    }
    for (var filed : night.police().filed()) {
      for (var ref : filed.childRefs()) {
        must(known.contains(name(filed.key(), ref)), "no child vanishes");
      }
    }
  }

  private static String name(IncidentKey key, String childRef) {
    return key.onTopic() + "/" + childRef;
  }

  private void child(ChildRow child) {
    var all =
        StreamSupport.stream(tables.notifications.seen().spliterator(), false)
            .map(NotificationRow::notification)
            .filter(n -> n.childId().equals(child.childId))
            .toList();
    var live = all.stream().filter(Notification::live).toList();
    must(!child.unrouted, "every child was routed");
    must(
        live.stream().allMatch(n -> n.generation() == child.generation),
        "what stands is about the child as it is named now");
    must(child.named || live.isEmpty(), "nothing stands about a child that is named no more");
    must(child.named || child.state == ChildState.WITHDRAWN, "taken out is withdrawn");
    switch (child.state) {
      case RECEIVED -> must(false, "no child is left lying");
      case IN_REVIEW -> {
        must(tables.reviews.see(child.childId) != null, "a review is open");
        must(child.met != null, "a review past its deadline is missed");
        must(
            live.stream().noneMatch(n -> n.state() == NotificationState.HELD),
            "nothing is held that a person decides about");
      }
      case ROUTED -> must(!live.isEmpty(), "a routed child has somebody to be told");
      case OUT_OF_SCOPE, WITHDRAWN -> must(live.isEmpty(), "nobody is told of a child without");
    }
  }

  private void notification(NotificationRow row) {
    var n = row.notification();
    if (!n.live()) {
      return;
    }
    must(n.met() != null, "nothing is overdue without being judged");
    must(n.state() != NotificationState.HELD, "every hold ends");
    must(!Due.toRemind(row), "what was sent into a holiday is brought back on its day");
    if (n.state() == NotificationState.SCHEDULED) {
      must(Boolean.FALSE.equals(n.met()), "who is not told is missed");
      must(nobodyToTell(n) || unknown(n), "who is owed is told, or somebody sees why not");
    }
  }

  /// It stands among those that nobody could be told about.
  private boolean nobodyToTell(Notification n) {
    return new MemoryTellingRows(tables)
        .untold(Set.of(), Integer.MAX_VALUE)
        .contains(n.notificationId());
  }

  /// Nobody knows whether a mail of it arrived, twice over; that is counted too.
  private boolean unknown(Notification n) {
    for (var telling : tables.tellings.seen()) {
      var mailId = telling.mailId();
      if (mailId != null
          && telling.key().notificationId().equals(n.notificationId())
          && tables.mails.see(mailId).state() == MailState.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  private void everyMailHasEnded() {
    for (var mail : tables.mails.seen()) {
      must(mail.state() != MailState.LEASED && mail.nextAt() == null, "every mail comes to an end");
      must(
          mail.state() != MailState.RETRY || mail.settledAt() != null,
          "what is to be tried again is tried again");
    }
    for (var attempt : tables.attempts.seen()) {
      must(attempt.outcome() != null, "every attempt has an outcome");
    }
  }

  private void thePortalShowsWhatStands() {
    must(!tables.outbox.seen().iterator().hasNext(), "everything decided was said");
    for (var row : tables.notifications.seen()) {
      var n = row.notification();
      var page = night.portal().page(n.notificationId());
      must((page != null) == n.disclosed(), "a page for what was disclosed, and for nothing else");
      if (page != null) {
        must(SimulatedPortal.live(page) == n.live(), "what was taken back is not shown");
        must(page.version() == n.version(), "the page shows the newest version");
        must(page.hiddenFrom().equals(n.hiddenFrom()), "the page hides what is to be hidden");
        must(
            page.deadline().toInstant().equals(n.deadline().at()),
            "the page shows the deadline that counts");
      }
    }
  }

  /// The last receipt of each notification, and of each child without one, says how it stands.
  private void thePoliceKnow() {
    Map<UUID, ReceiptMessage> last = new HashMap<>();
    Map<String, ReceiptMessage> ofChild = new HashMap<>();
    for (var receipt : tables.receipts.seen()) {
      if (receipt.notificationId() != null) {
        last.put(receipt.notificationId(), receipt);
      } else if (receipt.childRef() != null) {
        ofChild.put(receipt.force() + receipt.reference() + receipt.childRef(), receipt);
      }
    }
    for (var row : tables.notifications.seen()) {
      var n = row.notification();
      var receipt = last.get(n.notificationId());
      must(receipt != null, "the police know of every notification");
      must(receipt.state().name().equals(n.state().name()), "the police know its state");
      must(Objects.equals(receipt.met(), n.met()), "the police know whether it was met");
      must(
          receipt.deadline().toInstant().equals(n.deadline().at()), "the police know its deadline");
    }
    for (var child : tables.children.seen()) {
      var key = tables.incidents.see(child.incidentId).key();
      var receipt = ofChild.get(key.force() + key.reference() + child.childRef);
      switch (child.state) {
        case IN_REVIEW, OUT_OF_SCOPE, WITHDRAWN ->
            must(
                receipt != null && receipt.state().name().equals(child.state.name()),
                "the police know where a child without notification stands");
        case RECEIVED, ROUTED -> {}
      }
    }
  }

  private void nothingFailedUnseen() {
    must(night.rowsFailed() == night.failedBefore(), "no row of a sweep fails");
  }
}
