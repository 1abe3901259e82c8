package org.encompass.notifier.reference;

import java.util.List;
import java.util.Optional;
import org.encompass.schemas.SchoolMessage;

/// The register as the portal keeps it: schools by URN, local authorities by "LA:" and their code.
public interface Schools {
  /// The newest known revision of a school or local authority.
  Optional<SchoolMessage> find(String key);

  /// The people on its own list, to say who somebody is; whom to tell is delivery's to choose.
  default List<SchoolMessage.Contact> people(String key) {
    return find(key).map(SchoolMessage::contacts).orElse(List.of());
  }

  /// Every school and local authority; one that does not open as it was last seen, or not at all.
  List<SchoolMessage> all();

  /// A number that changes whenever any entry does; cheap to ask for.
  long edition();

  /// Whether the register has an entry by this key.
  boolean known(String key);
}
