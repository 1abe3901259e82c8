package org.encompass.portal.access;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
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
}
