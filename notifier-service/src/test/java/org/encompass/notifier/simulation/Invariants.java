package org.encompass.notifier.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.simulation.memory.ChildRow;
import org.encompass.notifier.simulation.memory.MemoryNotificationRows;
import org.encompass.notifier.simulation.memory.MemorySuspensionRows;
import org.encompass.notifier.simulation.memory.Tables;
import org.encompass.notifier.simulation.memory.Tables.AttemptKey;
import org.encompass.notifier.simulation.memory.Tables.AttemptRow;
import org.encompass.notifier.simulation.memory.Tables.MailRow;
import org.encompass.notifier.simulation.memory.Tables.MailState;
import org.encompass.notifier.simulation.memory.Tables.NotificationRow;
import org.encompass.notifier.simulation.memory.Tables.TellingKey;
import org.encompass.notifier.simulation.memory.Tables.TellingRow;
import org.jspecify.annotations.Nullable;

/// What must be true after every commit and before every dialogue, by what the tables hold.
final class Invariants {
  private static final int UNKNOWNS = 2;

  private final Night night;
  private final Tables tables;
  private final LadderInvariants ladder;
  private final Map<UUID, NotificationRow> before = new HashMap<>();
  private final Map<AttemptKey, AttemptRow> attempts = new HashMap<>();
  private final Map<String, Instant> arrivals = new HashMap<>();
  private final Map<UUID, Set<LocalDate>> reminded = new HashMap<>();

  Invariants(Night night) {
    this.night = night;
    this.tables = night.tables();
    this.ladder = new LadderInvariants(night);
  }

  void afterCommit() {
    for (var row : tables.store.written()) {
      switch (row) {
        case NotificationRow n -> {
          changed(before.put(n.notification().notificationId(), n), n);
          onePage(n.notification());
          brought(n);
        }
        case TellingRow telling -> {
          onceADay(telling.key());
          ladder.told(telling);
        }
        case AttemptRow attempt -> changed(attempts.put(attempt.key(), attempt), attempt);
        case ChildRow child -> firstArrival(child);
        case MailRow mail ->
            must(
                mail.state() != MailState.ACCEPTED
                    || !night.server().copies(mail.mailId()).isEmpty(),
                "the server holds what was accepted");
        default -> {}
      }
    }
  }

  private void onePage(Notification n) {
    for (var row : tables.notifications.seen()) {
      var other = row.notification();
      must(
          !n.live()
              || !other.live()
              || other.notificationId().equals(n.notificationId())
              || !other.childId().equals(n.childId())
              || !other.recipient().equals(n.recipient()),
          "one page for a child at a school");
    }
  }

  private void brought(NotificationRow row) {
    if (row.remindedOn() != null) {
      reminded
          .computeIfAbsent(row.notification().notificationId(), _ -> new HashSet<>())
          .add(row.remindedOn());
    }
  }

  private void onceADay(TellingKey reminder) {
    if (reminder.purpose() != Purpose.REMINDER) {
      return;
    }
    int reminders = 0;
    for (var telling : tables.tellings.seen()) {
      var key = telling.key();
      boolean alike =
          key.purpose() == Purpose.REMINDER
              && key.notificationId().equals(reminder.notificationId())
              && key.contactId().equals(reminder.contactId());
      reminders += alike ? 1 : 0;
    }
    var days = reminded.getOrDefault(reminder.notificationId(), Set.of());
    must(reminders <= days.size(), "nobody is reminded twice for one day");
  }

  private void firstArrival(ChildRow child) {
    var known = arrivals.putIfAbsent(child.childId + "/" + child.generation, child.firstArrivedAt);
    must(
        known == null || known.equals(child.firstArrivedAt),
        "a child's first arrival never changes");
  }

  private void changed(@Nullable NotificationRow was, NotificationRow row) {
    var n = row.notification();
    boolean counted = was == null || !was.notification().deadline().at().equals(n.deadline().at());
    if (counted && !MemoryNotificationRows.isBehind(tables, row)) {
      deadline(row);
    }
    boolean suspended = MemorySuspensionRows.inForce(tables, n.force(), night.now());
    if (was == null) {
      must(
          !suspended || n.state() == NotificationState.HELD,
          "nobody is told anew while the feed is suspended");
    } else {
      var old = was.notification();
      must(
          !suspended
              || old.state() != NotificationState.HELD
              || n.state() != NotificationState.SCHEDULED,
          "nothing is released while the feed is suspended");
      must(n.state().compareTo(old.state()) >= 0, "an older state overwrites no newer one");
      must(old.live() || old.equals(n), "what was taken back changes no more");
      boolean released = old.state() == NotificationState.HELD && n.disclosed();
      must(
          !released || !tables.children.see(n.childId()).unrouted,
          "nothing is released while a change of it is not routed");
      must(n.version() >= old.version(), "a version never falls");
      must(!Boolean.TRUE.equals(old.met()) || n.met() == old.met(), "what was met stays met");
      must(old.met() == null || n.met() != null, "what was judged stays judged");
      boolean moved = !old.deadline().at().equals(n.deadline().at());
      must(!moved || old.met() == null, "a judged deadline does not move");
      boolean newEntry =
          n.schoolRevision() > old.schoolRevision() || row.laRevision() != was.laRevision();
      must(!moved || newEntry, "only a new calendar moves a deadline");
    }
    must(n.state() != NotificationState.TOLD || somebodyKnows(row), "told is somebody told");
  }

  private void deadline(NotificationRow row) {
    var n = row.notification();
    var school = tables.schools.see(n.recipient().key());
    var authority = tables.schools.see("LA:" + school.laCode());
    var arrived = tables.children.see(n.childId()).firstArrivedAt;
    var byHand = DeadlineByHand.of(school, authority, night.actors().national(), arrived);
    if (!byHand.equals(n.deadline().at())) {
      throw night.broken(
          "the deadline of %s at %s is %s by the wall calendar, not %s"
              .formatted(
                  night.trace().name("notification", n.notificationId()),
                  n.recipient().key(),
                  byHand,
                  n.deadline().at()));
    }
  }

  private boolean somebodyKnows(NotificationRow row) {
    if (row.phoned()) {
      return true;
    }
    for (var telling : tables.tellings.seen()) {
      var mailId = telling.mailId();
      if (mailId != null
          && telling.key().notificationId().equals(row.notification().notificationId())
          && telling.key().purpose() != Purpose.HEAD
          && tables.mails.see(mailId).state() == MailState.ACCEPTED) {
        return true;
      }
    }
    return false;
  }

  private void changed(@Nullable AttemptRow was, AttemptRow row) {
    if (was == null) {
      for (var other : tables.attempts.seen()) {
        boolean same = other.key().mailId().equals(row.key().mailId());
        must(
            !same || !"ACCEPTED".equals(other.outcome()) || other.equals(row),
            "what was accepted is not sent again");
        must(
            !same || other.outcome() != null || other.key().equals(row.key()),
            "one attempt at a time");
      }
      must(unknowns(row.key().mailId()) < UNKNOWNS, "a second UNKNOWN is for people");
    } else {
      boolean proof =
          "UNKNOWN".equals(was.outcome())
              && ("ACCEPTED".equals(row.outcome()) || "FAILED".equals(row.outcome()));
      must(
          was.outcome() == null || was.outcome().equals(row.outcome()) || proof,
          "an outcome is written once, and only proof replaces UNKNOWN");
    }
  }

  private int unknowns(UUID mailId) {
    int unknowns = 0;
    for (var attempt : tables.attempts.seen()) {
      boolean here = attempt.key().mailId().equals(mailId);
      unknowns += here && "UNKNOWN".equals(attempt.outcome()) ? 1 : 0;
    }
    return unknowns;
  }

  /// A mail may go only for what was claimed, still stands and is on the portal.
  void beforeDialogue(Nudge nudge) {
    var attempt = tables.attempts.see(new AttemptKey(nudge.mailId(), nudge.fence()));
    must(attempt != null, "no dialogue without its attempt");
    ladder.beforeDialogue(nudge, attempt);
    for (var id : nudge.notifications()) {
      var row = Objects.requireNonNull(tables.notifications.see(id));
      var n = row.notification();
      boolean changedSince = row.changed() >= Objects.requireNonNull(attempt).claimed();
      switch (nudge.wording()) {
        case NEWS, UNREAD, DEPUTY, HEAD ->
            must(n.live() || changedSince, "no mail about what was taken back before the claim");
        case CORRECTION ->
            must(
                !SimulatedPortal.live(Objects.requireNonNull(night.portal().page(id))),
                "hidden first, corrected second");
      }
      must(
          !n.hiddenFrom().contains(nudge.contactId()) || changedSince,
          "no mail to somebody from whom it is hidden");
      must(n.state() != NotificationState.HELD, "no mail about what is held");
      must(night.portal().page(id) != null, "disclosure first, mail second");
    }
  }

  /// Every copy beyond the first is covered by an UNKNOWN that was counted.
  void afterCopy(Nudge nudge) {
    var copies = night.server().copies(nudge.mailId());
    must(
        copies.stream().map(SimulatedMailServer.Copy::messageId).distinct().count() == 1,
        "one Message-ID for one mail");
    must(
        copies.size() <= 1 + unknowns(nudge.mailId()),
        "at most one extra mail for each UNKNOWN, and that one counted");
  }

  /// A register that is caught up with has its deadlines.
  void afterRegisterSweep() {
    for (var row : tables.notifications.seen()) {
      Notification n = row.notification();
      if (n.live() && n.met() == null && !MemoryNotificationRows.isBehind(tables, row)) {
        deadline(row);
      }
    }
  }

  LadderInvariants ladder() {
    return ladder;
  }

  void must(boolean holds, String what) {
    if (!holds) {
      throw night.broken(what);
    }
  }
}
