package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encompass.notifier.breaches.Breach;
import org.encompass.notifier.breaches.BreachRows;
import org.encompass.notifier.simulation.memory.Tables.BreachRow;
import org.encompass.notifier.simulation.memory.Tables.OpenedRow;

/// Who opened what, and the breaches. Nobody decides about them at night.
public final class MemoryBreachRows implements BreachRows {
  private final Tables tables;

  public MemoryBreachRows(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void opened(UUID notificationId, String contactId, int version, Instant at) {
    var key = new OpenedRow(notificationId, contactId, version);
    tables.opened.putNew(key, key);
  }

  @Override
  public Set<String> openedBy(UUID notificationId) {
    return tables.opened.all().stream()
        .filter(row -> row.notificationId().equals(notificationId))
        .map(OpenedRow::contactId)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean add(UUID notificationId, Instant awareAt, Instant reportBy) {
    return tables.breaches.putNew(notificationId, new BreachRow(notificationId, awareAt, reportBy));
  }

  @Override
  public boolean decide(UUID notificationId, Breach.Ruling ruling) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Breach> find(UUID notificationId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Breach> undecided() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Breach> all() {
    throw new UnsupportedOperationException();
  }
}
