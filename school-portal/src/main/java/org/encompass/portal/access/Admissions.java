package org.encompass.portal.access;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.domain.SchoolKey;
import org.springframework.stereotype.Service;

/// Asks a school's list, anew each time, whether a person may read cases there.
@Service
public class Admissions {
  private final SchoolList list;
  private final Period grace;

  Admissions(SchoolList list, AccessProperties settings) {
    this.list = list;
    this.grace = settings.trainingGrace();
  }

  /// What becomes of each place the person has; empty for a stranger.
  public List<Admission> of(String contactId, LocalDate today) {
    return list.placesOf(contactId).stream()
        .map(place -> Admission.of(place, today, grace))
        .toList();
  }

  /// Everybody's on one school's list, by contactId, in the list's order.
  public Map<String, Admission> at(SchoolKey school, LocalDate today) {
    var admissions = new LinkedHashMap<String, Admission>();
    list.placesAt(school)
        .forEach((id, place) -> admissions.put(id, Admission.of(place, today, grace)));
    return admissions;
  }
}
