package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.suspensions.Suspension;
import org.encompass.notifier.suspensions.Suspension.Act;
import org.encompass.notifier.suspensions.Suspension.Ended;
import org.encompass.notifier.suspensions.SuspensionRows;
import org.jspecify.annotations.Nullable;

/// The suspension table.
public final class MemorySuspensionRows implements SuspensionRows {
  private final Tables tables;

  public MemorySuspensionRows(Tables tables) {
    this.tables = tables;
  }

  @Override
  public boolean inForce(String force, Instant now) {
    return inForce(tables, force, now);
  }

  /// Whether one of that force is in force.
  public static boolean inForce(Tables tables, String force, Instant now) {
    for (var suspension : tables.suspensions.seen()) {
      if (suspension.force().equals(force) && suspension.inForce(now)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean propose(Suspension proposal) {
    boolean taken =
        tables.suspensions.all().stream()
            .anyMatch(s -> s.force().equals(proposal.force()) && s.ended() == null);
    return !taken && tables.suspensions.putNew(proposal.suspensionId(), proposal);
  }

  @Override
  public Optional<Suspension> lock(UUID suspensionId) {
    return Optional.ofNullable(tables.suspensions.find(suspensionId));
  }

  @Override
  public void confirm(UUID suspensionId, Act confirmed) {
    put(tables.suspensions.row(suspensionId), confirmed, null);
  }

  @Override
  public void end(UUID suspensionId, Ended ended) {
    var open = tables.suspensions.row(suspensionId);
    put(open, open.confirmed(), ended);
  }

  private void put(Suspension was, @Nullable Act confirmed, @Nullable Ended ended) {
    tables.suspensions.put(
        was.suspensionId(),
        new Suspension(
            was.suspensionId(),
            was.force(),
            was.endsAt(),
            was.reason(),
            was.proposed(),
            confirmed,
            ended));
  }

  @Override
  public List<UUID> over(Instant now) {
    return tables.suspensions.all().stream()
        .filter(s -> s.ended() == null && !s.endsAt().isAfter(now))
        .map(Suspension::suspensionId)
        .toList();
  }

  @Override
  public List<Suspension> open() {
    return tables.suspensions.all().stream().filter(s -> s.ended() == null).toList();
  }

  @Override
  public List<Suspension> latest(int limit) {
    return tables.suspensions.all().stream().limit(limit).toList();
  }
}
