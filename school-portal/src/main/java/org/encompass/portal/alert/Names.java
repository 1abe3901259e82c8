package org.encompass.portal.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.SchoolKey;

/// Names of colleagues for one page, asked for once a school. Who has left the list has none.
final class Names {
  private final SchoolList list;
  private final Map<SchoolKey, Map<String, String>> known = new HashMap<>();

  Names(SchoolList list) {
    this.list = list;
  }

  Optional<String> at(SchoolKey school, String contactId) {
    return Optional.ofNullable(known.computeIfAbsent(school, list::namesAt).get(contactId));
  }
}
