package org.encompass.portal.alert;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.SchoolKey;

/// The people of the reader's schools on one day, asked for once a school and only when a page
/// needs them. Who has left the list has no name.
final class Colleagues {
  private final SchoolList list;
  private final Function<String, Reader> byId;
  private final LocalDate today;
  private final Map<SchoolKey, Map<String, String>> names = new HashMap<>();
  private final Map<SchoolKey, List<Reader>> readers = new HashMap<>();

  Colleagues(SchoolList list, Function<String, Reader> byId, LocalDate today) {
    this.list = list;
    this.byId = byId;
    this.today = today;
  }

  Optional<String> name(SchoolKey school, String contactId) {
    return Optional.ofNullable(namesAt(school).get(contactId));
  }

  /// Those who may read at the school today, in the list's order.
  List<Reader> readersAt(SchoolKey school) {
    return readers.computeIfAbsent(
        school,
        key ->
            namesAt(key).keySet().stream()
                .map(byId)
                .filter(reader -> reader.admitted().containsKey(key))
                .toList());
  }

  /// Those who are not in school today.
  Set<String> awayAt(SchoolKey school) {
    return list.awayAt(school, today);
  }

  /// Whether the reader is told who looked at the alert, and who tried although they must not:
  /// the lead, or an authority's officer; everybody who may know of it where no lead may.
  boolean isOverseenBy(Reader reader, Alert alert) {
    var place = reader.placeFor(alert);
    return place.isPresent()
        && (place.get().role().overseesReaders()
            || readersAt(alert.school()).stream()
                .flatMap(one -> one.placeFor(alert).stream())
                .noneMatch(one -> one.role().overseesReaders()));
  }

  private Map<String, String> namesAt(SchoolKey school) {
    return names.computeIfAbsent(school, list::namesAt);
  }
}
