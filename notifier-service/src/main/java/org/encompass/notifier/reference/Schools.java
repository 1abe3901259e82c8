package org.encompass.notifier.reference;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Status;

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

  /// Who took over from it if it is closed, also after further closures, closed ones among them. A
  /// successor has a closed school's pupils, not its key adults.
  default Set<String> followers(String urn) {
    var followers = new LinkedHashSet<String>();
    var left = new ArrayDeque<>(List.of(urn));
    while (!left.isEmpty()) {
      find(left.remove())
          .filter(school -> school.status() == Status.CLOSED)
          .map(SchoolMessage::successorUrns)
          .ifPresent(next -> next.stream().filter(followers::add).forEach(left::add));
    }
    followers.remove(urn);
    return followers;
  }
}
