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

  /// Who has a school's pupils now.
  ///
  /// @param urns who took over from it, also after further closures, closed ones among them; empty
  ///     if it is open
  /// @param traced whether each way ends at a school that is not closed; else an entry is missing
  ///     on it, or nobody took over
  record Followers(Set<String> urns, boolean traced) {}

  /// Who took over from it if it is closed. A successor has a closed school's pupils, not its key
  /// adults.
  default Followers followers(String urn) {
    var urns = new LinkedHashSet<String>();
    var left = new ArrayDeque<>(List.of(urn));
    boolean arrived = false;
    boolean lost = false;
    while (!left.isEmpty()) {
      var school = find(left.remove());
      if (school.isPresent() && school.get().status() != Status.CLOSED) {
        arrived = true;
        continue;
      }
      var next =
          school.map(SchoolMessage::successorUrns).filter(some -> !some.isEmpty()).orElse(null);
      if (next == null) {
        lost = true;
      } else {
        next.stream().filter(one -> !one.equals(urn)).filter(urns::add).forEach(left::add);
      }
    }
    return new Followers(urns, arrived && !lost);
  }
}
