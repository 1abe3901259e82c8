package org.encompass.notifier.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.ladder.Result;
import org.encompass.notifier.ladder.Step;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.simulation.memory.Tables;
import org.encompass.notifier.simulation.memory.Tables.AttemptRow;
import org.encompass.notifier.simulation.memory.Tables.LadderKey;
import org.encompass.notifier.simulation.memory.Tables.LadderRow;
import org.encompass.notifier.simulation.memory.Tables.TellingKey;
import org.encompass.notifier.simulation.memory.Tables.TellingRow;

/// What must be true of the ladder.
final class LadderInvariants {
  private final Night night;
  private final Tables tables;
  private final Set<TellingKey> told = new HashSet<>();

  LadderInvariants(Night night) {
    this.night = night;
    this.tables = night.tables();
  }

  /// A step tells of what is due and unread, and nobody twice on one day.
  void told(TellingRow telling) {
    var key = telling.key();
    if (!key.purpose().onlyWhileUnread() || !told.add(key)) {
      return;
    }
    var rung = row(key).rung();
    must(rung.taken(), "who is told by a step is told by one that was taken");
    must(!rung.dueAt().isAfter(telling.due()), "no step before it is due");
    for (var other : tables.tellings.seen()) {
      must(
          other.cancelled() || other.key().equals(key) || !alike(other, telling),
          "nobody is told twice by one step");
    }
  }

  private LadderRow row(TellingKey key) {
    return Objects.requireNonNull(
        tables.ladder.see(new LadderKey(key.notificationId(), step(key.purpose()))));
  }

  private static Step step(Purpose purpose) {
    return switch (purpose) {
      case UNREAD -> Step.REMINDER;
      case DEPUTY -> Step.DEPUTIES;
      case HEAD -> Step.HEAD;
      case FIRST, UPDATE, HANDED_OVER, REMINDER, CORRECTION ->
          throw new IllegalArgumentException("no step tells " + purpose);
    };
  }

  private static boolean alike(TellingRow other, TellingRow telling) {
    return other.key().notificationId().equals(telling.key().notificationId())
        && other.key().contactId().equals(telling.key().contactId())
        && other.key().purpose() == telling.key().purpose()
        && day(other.due()).equals(day(telling.due()));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toLocalDate();
  }

  /// None goes once it is read, acknowledged or taken back.
  void beforeDialogue(Nudge nudge, AttemptRow attempt) {
    boolean step =
        switch (nudge.wording()) {
          case UNREAD, DEPUTY, HEAD -> true;
          case NEWS, CORRECTION -> false;
        };
    must(
        !step || nudge.notifications().stream().anyMatch(id -> unread(id, attempt)),
        "no step is mailed after somebody has read");
  }

  private boolean unread(UUID id, AttemptRow attempt) {
    var row = Objects.requireNonNull(tables.notifications.see(id));
    return row.notification().unread() || row.changed() >= attempt.claimed();
  }

  /// When all is quiet, every step was taken, and none was left out that somebody needed.
  void reckon() {
    for (var row : tables.ladder.seen()) {
      var n =
          Objects.requireNonNull(tables.notifications.see(row.key().notificationId()))
              .notification();
      must(row.rung().taken(), "every step is taken");
      must(
          row.rung().result() != Result.NOT_NEEDED || somebodyKnew(n),
          "no step is left out of what nobody knew");
    }
  }

  private static boolean somebodyKnew(Notification n) {
    return !n.live() || n.readAt() != null || n.inHand();
  }

  private void must(boolean holds, String what) {
    night.invariants().must(holds, what);
  }
}
