package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.scheduling.OverdueRows;
import org.encompass.notifier.simulation.memory.Tables.NotificationRow;

/// What is overdue, or was counted by another calendar.
public final class MemoryOverdueRows implements OverdueRows {
  private final Tables tables;

  public MemoryOverdueRows(Tables tables) {
    this.tables = tables;
  }

  @Override
  public boolean isUnrouted(UUID childId) {
    return tables.children.row(childId).unrouted;
  }

  @Override
  public List<UUID> overdueReviews(Instant now, Collection<UUID> except, int limit) {
    return children(child -> isOverdue(child, now), except, limit);
  }

  @Override
  public Optional<OverdueReview> claimOverdue(UUID childId, Instant now) {
    return Optional.of(tables.children.row(childId))
        .filter(child -> isOverdue(child, now))
        .map(
            child -> {
              var key = tables.incidents.row(child.incidentId).key();
              return new OverdueReview(
                  child.childId,
                  child.incidentId,
                  key.force(),
                  key.reference(),
                  child.childRef,
                  child.reason,
                  child.deadline);
            });
  }

  private static boolean isOverdue(ChildRow child, Instant now) {
    return isUndecided(child) && !child.deadline.isAfter(now);
  }

  private static boolean isUndecided(ChildRow child) {
    return child.state == ChildState.IN_REVIEW && child.met == null;
  }

  private List<UUID> children(Predicate<ChildRow> which, Collection<UUID> except, int limit) {
    return tables.children.all().stream()
        .filter(child -> which.test(child) && !except.contains(child.childId))
        .sorted(Comparator.comparing(child -> child.deadline))
        .limit(limit)
        .map(child -> child.childId)
        .toList();
  }

  @Override
  public List<UUID> reviewsBehind(String edition, Collection<UUID> except, int limit) {
    return children(child -> isBehind(child, edition), except, limit);
  }

  @Override
  public Optional<OpenReview> claimBehind(UUID childId, String edition) {
    return Optional.of(tables.children.row(childId))
        .filter(child -> isBehind(child, edition))
        .map(
            child -> {
              var key = tables.incidents.row(child.incidentId).key();
              return new OpenReview(
                  child.childId,
                  child.incidentId,
                  key.force(),
                  key.reference(),
                  child.childRef,
                  child.reason,
                  child.deadline,
                  child.deadlineBy,
                  child.occurredFrom,
                  child.firstArrivedAt);
            });
  }

  private boolean isBehind(ChildRow child, String edition) {
    if (!isUndecided(child) || child.deadlineRule == null) {
      return false;
    }
    var authority = child.deadlineBy == null ? null : tables.schools.find(child.deadlineBy);
    return (authority != null && authority.revision() > child.deadlineByRevision)
        || !child.deadlineRule.endsWith(edition);
  }

  @Override
  public void moveReview(UUID childId, DecideBy by) {
    tables.children.put(
        childId,
        tables
            .children
            .row(childId)
            .with(
                child -> {
                  child.deadline = by.deadline().at();
                  child.deadlineBecause = by.deadline().because();
                  child.deadlineRule = by.deadline().rule();
                  child.deadlineByRevision = by.revision();
                }));
  }

  @Override
  public Arrival arrival(UUID childId) {
    var child = tables.children.row(childId);
    return new Arrival(child.occurredFrom, child.firstArrivedAt);
  }

  @Override
  public List<UUID> ofOtherBankHolidays(String edition, Collection<UUID> except, int limit) {
    return ids(
        tables.notifications.all().stream()
            .map(NotificationRow::notification)
            .filter(n -> n.met() == null && n.live() && !n.deadline().rule().endsWith(edition)),
        except,
        limit);
  }

  @Override
  public List<UUID> resumable(Instant now, Collection<UUID> except, int limit) {
    return ids(
        tables.notifications.all().stream()
            .map(NotificationRow::notification)
            .filter(n -> n.suspended() && !MemorySuspensionRows.inForce(tables, n.force(), now)),
        except,
        limit);
  }

  @Override
  public List<UUID> dueToRemind(Instant deadlinesUntil, Collection<UUID> except, int limit) {
    return ids(
        tables.notifications.all().stream()
            .filter(row -> isToRemind(row, deadlinesUntil))
            .map(NotificationRow::notification),
        except,
        limit);
  }

  private static List<UUID> ids(Stream<Notification> of, Collection<UUID> except, int limit) {
    return of.filter(n -> !except.contains(n.notificationId()))
        .sorted(Comparator.comparing(n -> n.deadline().at()))
        .limit(limit)
        .map(Notification::notificationId)
        .toList();
  }

  private static boolean isToRemind(NotificationRow row, Instant deadlinesUntil) {
    var n = row.notification();
    boolean open =
        switch (n.state()) {
          case SCHEDULED, TOLD, READ -> true;
          case HELD, ACKNOWLEDGED, WITHDRAWN -> false;
        };
    return open
        && n.remindOn() != null
        && !n.remindOn().equals(row.remindedOn())
        && !n.deadline().at().isAfter(deadlinesUntil);
  }

  @Override
  public boolean claimReminder(UUID notificationId, Instant deadlinesUntil) {
    var row = tables.notifications.row(notificationId);
    if (!isToRemind(row, deadlinesUntil)) {
      return false;
    }
    var n = row.notification();
    tables.notifications.put(
        notificationId,
        new NotificationRow(
            n, row.laRevision(), row.phoned(), n.remindOn(), tables.store.commits()));
    return true;
  }
}
