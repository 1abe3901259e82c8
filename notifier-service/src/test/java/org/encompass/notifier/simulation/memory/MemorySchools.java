package org.encompass.notifier.simulation.memory;

import java.util.List;
import java.util.Optional;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;

/// The register.
public final class MemorySchools implements Schools {
  private final Tables tables;

  public MemorySchools(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<SchoolMessage> find(String key) {
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
