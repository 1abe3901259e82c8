package org.encompass.portal.alert;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.portal.access.Admission.Admitted;
import org.encompass.portal.access.Admissions;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.SchoolKey;

/// The people of the reader's schools on one day, asked for once a school and only when a page
/// needs them. Who has left the list has no name.
final class Colleagues {
  private final SchoolList list;
  private final Admissions admissions;
  private final LocalDate today;
  private final Map<SchoolKey, Map<String, String>> names = new HashMap<>();
  private final Map<SchoolKey, List<Sight>> readers = new HashMap<>();

  Colleagues(SchoolList list, Admissions admissions, LocalDate today) {
    this.list = list;
    this.admissions = admissions;
    this.today = today;
  }

  Optional<String> name(SchoolKey school, String contactId) {
    return Optional.ofNullable(namesAt(school).get(contactId));
  }

  /// Those who may read at the school today, in the list's order.
  List<Sight> readersAt(SchoolKey school) {
    return readers.computeIfAbsent(
        school,
        key ->
            admissions.at(key, today).entrySet().stream()
                .filter(one -> one.getValue() instanceof Admitted)
                .map(one -> new Sight(one.getKey(), one.getValue().place()))
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
            || overseersAt(alert.school()).noneMatch(one -> one.covers(alert)));
  }

  /// The same rule, for as many alerts as there are.
  Watch watchOf(Reader reader) {
    var ahead =
        reader.admitted().values().stream()
            .map(Admitted::place)
            .filter(place -> !place.role().overseesReaders())
            .flatMap(place -> overseersAt(place.school()))
            .toList();
    return new Watch(reader.sights(), ahead);
  }

  private Stream<Sight> overseersAt(SchoolKey school) {
    return readersAt(school).stream().filter(one -> one.place().role().overseesReaders());
  }

  private Map<String, String> namesAt(SchoolKey school) {
    return names.computeIfAbsent(school, list::namesAt);
  }
}
