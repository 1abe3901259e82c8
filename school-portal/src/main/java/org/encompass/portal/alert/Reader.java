package org.encompass.portal.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.encompass.portal.access.Admission;
import org.encompass.portal.access.Admission.Admitted;
import org.encompass.portal.access.Admissions;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.domain.SchoolKey;

/// A person on one day: the places where they may read, and those where they may not, and why.
public record Reader(String contactId, Map<SchoolKey, Admitted> admitted, List<Admission> refused) {

  static Reader of(String contactId, Admissions admissions, LocalDate today) {
    var admitted = new TreeMap<SchoolKey, Admitted>();
    var refused = new ArrayList<Admission>();
    for (var admission : admissions.of(contactId, today)) {
      switch (admission) {
        case Admitted yes -> admitted.put(yes.place().school(), yes);
        case Admission.NotTrained no -> refused.add(no);
        case Admission.NotAReader no -> refused.add(no);
      }
    }
    return new Reader(contactId, admitted, List.copyOf(refused));
  }

  /// The reader's place at the alert's school, if the reader may know of the alert at all.
  Optional<Place> placeFor(Alert alert) {
    return Optional.ofNullable(admitted.get(alert.school()))
        .map(Admitted::place)
        .filter(place -> !alert.isHiddenFrom(contactId, place));
  }

  /// How far the person sees, school by school.
  List<Sight> sights() {
    return admitted.values().stream().map(one -> new Sight(contactId, one.place())).toList();
  }

  /// Every school on whose list the person stands, also where they may not read.
  Set<SchoolKey> schools() {
    var schools = new TreeSet<>(admitted.keySet());
    refused.forEach(admission -> schools.add(admission.place().school()));
    return schools;
  }

  /// Whether the person leads a school, or is an authority's officer: told who looks there.
  boolean oversees() {
    return admitted.values().stream()
        .anyMatch(admission -> admission.place().role().overseesReaders());
  }
}
