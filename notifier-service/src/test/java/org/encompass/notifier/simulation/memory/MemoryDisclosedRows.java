package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.disclosure.DisclosedRows;
import org.encompass.notifier.simulation.memory.Tables.DisclosedRow;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.jspecify.annotations.Nullable;

/// What was disclosed. Every pupil of a simulated night is in its first incident.
public final class MemoryDisclosedRows implements DisclosedRows {
  private final Tables tables;

  public MemoryDisclosedRows(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void disclosed(
      UUID notificationId, int version, Kind kind, Instant at, byte @Nullable [] contentHash) {
    boolean known =
        tables.disclosed.all().stream()
            .anyMatch(
                row -> row.notificationId().equals(notificationId) && row.version() == version);
    if (known) {
      throw new IllegalStateException("a version was disclosed twice");
    }
    tables.disclosed.put(
        tables.store.next(), new DisclosedRow(notificationId, version, contentHash));
  }

  @Override
  public Optional<byte[]> lastContent(UUID notificationId) {
    return tables.disclosed.all().stream()
        .filter(row -> row.notificationId().equals(notificationId) && row.content() != null)
        .reduce((earlier, later) -> later.version() > earlier.version() ? later : earlier)
        .map(DisclosedRow::content);
  }

  @Override
  public void noticed(byte[] pupil, LocalDate day, UUID childId) {}

  @Override
  public int nth(byte[] pupil, LocalDate day, UUID childId) {
    return 1;
  }

  @Override
  public boolean firstHeard(UUID eventId, UUID notificationId, Instant at) {
    return tables.heard.putNew(eventId, notificationId);
  }
}
