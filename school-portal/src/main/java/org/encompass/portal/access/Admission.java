package org.encompass.portal.access;

import java.time.LocalDate;
import org.encompass.portal.access.SchoolList.Place;

/// Whether a person may read cases at one place.
public sealed interface Admission {
  /// May read.
  ///
  /// @param untrained reads although the training has ended, because nobody else can; shown as such
  record Admitted(Place place, boolean untrained) implements Admission {}

  /// May not read until trained again, and others can read.
  record NotTrained(Place place) implements Admission {}

  /// The role does not read cases.
  record NotAReader(Place place) implements Admission {}

  /// Decides it for one day.
  static Admission of(Place place, LocalDate today) {
    if (!place.role().readsCases()) {
      return new NotAReader(place);
    }
    var trained = place.trainedUntil() != null && !place.trainedUntil().isBefore(today);
    if (trained) {
      return new Admitted(place, false);
    }
    return place.onlyContact() ? new Admitted(place, true) : new NotTrained(place);
  }
}
