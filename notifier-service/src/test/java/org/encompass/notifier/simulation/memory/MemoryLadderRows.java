package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.LadderRows;
import org.encompass.notifier.ladder.Rung;
import org.encompass.notifier.simulation.memory.Tables.LadderKey;
import org.encompass.notifier.simulation.memory.Tables.LadderRow;

/// The ladder_step table.
public final class MemoryLadderRows implements LadderRows {
  private final Tables tables;

  public MemoryLadderRows(Tables tables) {
    this.tables = tables;
  }

  @Override
  public List<Rung> of(UUID notificationId) {
    return tables.ladder.all().stream()
        .filter(row -> row.key().notificationId().equals(notificationId))
        .map(LadderRow::rung)
        .sorted(Comparator.comparing(Rung::step))
        .toList();
  }

  @Override
  public void put(UUID notificationId, Rung rung) {
    var key = new LadderKey(notificationId, rung.step());
    tables.ladder.put(key, new LadderRow(key, rung));
  }

  @Override
  public List<UUID> due(Instant now, Collection<UUID> except, int limit) {
    return tables.ladder.all().stream()
        .filter(row -> !row.rung().taken() && !row.rung().dueAt().isAfter(now))
        .sorted(Comparator.comparing(row -> row.rung().dueAt()))
        .map(row -> row.key().notificationId())
        .distinct()
        .filter(id -> !except.contains(id) && state(id) != NotificationState.HELD)
        .limit(limit)
        .toList();
  }

  private NotificationState state(UUID notificationId) {
    return tables.notifications.row(notificationId).notification().state();
  }

  /// One thread plays everybody, and a transaction is never interrupted.
  @Override
  public void lock(UUID notificationId) {}
}
