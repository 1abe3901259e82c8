package org.encompass.notifier.simulation.memory;

import java.util.List;
import java.util.Optional;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;

/// The register. A new entry may come between any two looks.
public final class MemorySchools implements Schools {
  private final Tables tables;
  private final Runnable between;

  /// Over these tables; `between` may change them.
  public MemorySchools(Tables tables, Runnable between) {
    this.tables = tables;
    this.between = between;
  }

  @Override
  public Optional<SchoolMessage> find(String key) {
    between.run();
    return Optional.ofNullable(tables.schools.find(key));
  }

  @Override
  public List<SchoolMessage> all() {
    return tables.schools.all();
  }

  @Override
  public long edition() {
    return all().stream().mapToLong(SchoolMessage::revision).sum();
  }

  @Override
  public boolean known(String key) {
    return tables.schools.find(key) != null;
  }
}
