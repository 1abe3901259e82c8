package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationRows;
import org.encompass.notifier.simulation.memory.Tables.NotificationRow;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/// The notification table.
public final class MemoryNotificationRows implements NotificationRows {
  private final Tables tables;

  public MemoryNotificationRows(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void insert(Notification n, long laRevision) {
    boolean taken =
        all()
            .anyMatch(
                other ->
                    other.live()
                        && other.childId().equals(n.childId())
                        && other.generation() == n.generation()
                        && other.recipient().equals(n.recipient()));
    if (n.live() && taken) {
      throw new DuplicateKeyException("notification_live");
    }
    tables.notifications.put(
        n.notificationId(),
        new NotificationRow(n, laRevision, false, null, tables.store.commits()));
  }

  @Override
  public void update(Notification n) {
    var row = tables.notifications.row(n.notificationId());
    put(row, n, row.laRevision(), row.phoned());
  }

  @Override
  public void toldByPhone(UUID notificationId) {
    var row = tables.notifications.row(notificationId);
    put(row, row.notification(), row.laRevision(), true);
  }

  @Override
  public void sawAuthority(UUID notificationId, long laRevision) {
    var row = tables.notifications.row(notificationId);
    put(row, row.notification(), laRevision, row.phoned());
  }

  private void put(NotificationRow row, Notification n, long laRevision, boolean phoned) {
    tables.notifications.put(
        n.notificationId(),
        new NotificationRow(n, laRevision, phoned, row.remindedOn(), tables.store.commits()));
  }

  @Override
  public Notification lock(UUID notificationId) {
    return tables.notifications.row(notificationId).notification();
  }

  @Override
  public Optional<Notification> find(UUID notificationId) {
    return Optional.ofNullable(tables.notifications.find(notificationId))
        .map(NotificationRow::notification);
  }

  @Override
  public List<Notification> ofChild(UUID childId) {
    return all()
        .filter(n -> n.childId().equals(childId))
        .sorted(
            Comparator.comparing(Notification::createdAt).thenComparing(n -> n.recipient().key()))
        .toList();
  }

  @Override
  public List<UUID> dueToRelease(Instant now, Collection<UUID> except, int limit) {
    return all()
        .filter(n -> n.state() == NotificationState.HELD && reached(n.releaseAt(), now))
        .filter(n -> !except.contains(n.notificationId()))
        .sorted(Comparator.comparing(Notification::releaseAt))
        .limit(limit)
        .map(Notification::notificationId)
        .toList();
  }

  @Override
  public List<UUID> dueToJudge(Instant now, Collection<UUID> except, int limit) {
    return all()
        .filter(n -> n.met() == null && n.live() && reached(n.deadline().at(), now))
        .filter(n -> !except.contains(n.notificationId()))
        .sorted(Comparator.comparing(n -> n.deadline().at()))
        .limit(limit)
        .map(Notification::notificationId)
        .toList();
  }

  private static boolean reached(@Nullable Instant moment, Instant now) {
    return moment != null && !moment.isAfter(now);
  }

  @Override
  public List<UUID> behindTheirSchool(Collection<UUID> except, int limit) {
    return tables.notifications.all().stream()
        .filter(row -> row.notification().live() && isBehind(tables, row))
        .map(NotificationRow::notification)
        .filter(n -> !except.contains(n.notificationId()))
        .sorted(Comparator.comparing(n -> n.deadline().at()))
        .limit(limit)
        .map(Notification::notificationId)
        .toList();
  }

  /// Whether its school's entry, or the authority's, is newer than what it was computed from.
  public static boolean isBehind(Tables tables, NotificationRow row) {
    var school = tables.schools.see(row.notification().recipient().key());
    if (school == null) {
      return false;
    }
    var authority = tables.schools.see("LA:" + school.laCode());
    return school.revision() > row.notification().schoolRevision()
        || (authority != null && authority.revision() > row.laRevision());
  }

  private Stream<Notification> all() {
    return tables.notifications.all().stream().map(NotificationRow::notification);
  }
}
