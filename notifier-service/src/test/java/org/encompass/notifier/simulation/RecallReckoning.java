package org.encompass.notifier.simulation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.encompass.notifier.breaches.Breach;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.simulation.memory.Tables;
import org.encompass.notifier.simulation.memory.Tables.TellingRow;

/// What must be true of what was taken back: who knew was corrected, nobody else, nobody twice; and
/// what had been opened is a breach, nothing else.
final class RecallReckoning {
  private final Night night;
  private final Tables tables;

  RecallReckoning(Night night) {
    this.night = night;
    this.tables = night.tables();
  }

  void check() {
    for (var row : tables.notifications.seen()) {
      var n = row.notification();
      corrected(n);
      breached(n);
    }
  }

  private void corrected(Notification n) {
    var id = n.notificationId();
    var corrected = contacts(id, t -> t.key().purpose() == Purpose.CORRECTION);
    var perhaps = contacts(id, t -> isNews(t) && t.mailId() != null);
    var knew = opened(id);
    knew.addAll(night.server().toldOf(id));
    knew.removeAll(n.hiddenFrom());
    must(n.live() || corrected.containsAll(knew), "who knew of what was taken back is corrected");
    perhaps.addAll(opened(id));
    must(perhaps.containsAll(corrected), "nobody is corrected who never knew");
    must(!n.live() || corrected.isEmpty(), "nothing that stands is corrected");
    must(corrections(id) == corrected.size(), "nobody is corrected twice, whatever is heard later");
  }

  private void breached(Notification n) {
    var breach = tables.breaches.see(n.notificationId());
    boolean wasOpened = !opened(n.notificationId()).isEmpty();
    must((breach != null) == (wasOpened && !n.live()), "opened and taken back is a breach");
    must(
        breach == null || breach.reportBy().equals(breach.awareAt().plus(Breach.TO_REPORT)),
        "its clock runs from when it was known");
  }

  private static boolean isNews(TellingRow telling) {
    return telling.key().purpose() != Purpose.CORRECTION;
  }

  private Set<String> contacts(UUID id, Predicate<TellingRow> which) {
    var contacts = new HashSet<String>();
    for (var telling : tables.tellings.seen()) {
      if (telling.key().notificationId().equals(id) && which.test(telling)) {
        contacts.add(telling.key().contactId());
      }
    }
    return contacts;
  }

  private int corrections(UUID id) {
    int corrections = 0;
    for (var telling : tables.tellings.seen()) {
      var key = telling.key();
      boolean here = key.notificationId().equals(id) && key.purpose() == Purpose.CORRECTION;
      corrections += here ? 1 : 0;
    }
    return corrections;
  }

  private Set<String> opened(UUID id) {
    var contacts = new HashSet<String>();
    for (var row : tables.opened.seen()) {
      if (row.notificationId().equals(id)) {
        contacts.add(row.contactId());
      }
    }
    return contacts;
  }

  private void must(boolean holds, String what) {
    night.invariants().must(holds, what);
  }
}
