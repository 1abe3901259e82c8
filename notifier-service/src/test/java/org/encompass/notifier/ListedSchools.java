package org.encompass.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;

/// A register that a test writes.
public class ListedSchools implements Schools {
  private final List<SchoolMessage> all = new ArrayList<>();

  public void put(SchoolMessage school) {
    all.removeIf(before -> before.urn().equals(school.urn()));
    all.add(school);
  }

  @Override
  public long edition() {
    return all.size();
  }

  @Override
  public Optional<SchoolMessage> find(String key) {
    return all.stream().filter(school -> school.urn().equals(key)).findFirst();
  }

  @Override
  public List<SchoolMessage> all() {
    return List.copyOf(all);
  }

  @Override
  public boolean known(String key) {
    return find(key).isPresent();
  }
}
