package org.encompass.portal.access;

import java.time.LocalDate;
import java.time.Period;
import org.encompass.portal.access.SchoolList.Place;

/// Whether a person may read cases at one place.
public sealed interface Admission {
  /// The place it is about.
  Place place();

  /// May read.
  record Admitted(Place place, Training training) implements Admission {
    /// Whether the person reads although the training has ended, because nobody else can.
    public boolean untrained() {
      return training == Training.NONE;
    }

    /// Whether the training has ended and the days of grace still run.
    public boolean inGrace() {
      return training == Training.IN_GRACE;
    }
  }

  /// May not read until trained again, and others can read.
  record NotTrained(Place place) implements Admission {}

  /// The role does not read cases.
  record NotAReader(Place place) implements Admission {}

  /// How well trained a person is who may read.
  enum Training {
    CURRENT,
    /// Ended, and may be renewed within the days of grace before reading ends.
    IN_GRACE,
    /// Ended or never given; the person reads because nobody else on the list can.
    NONE
  }

  /// Decides it for one day. Who was never trained has no grace: it is for renewing.
  static Admission of(Place place, LocalDate today, Period grace) {
    if (!place.role().readsCases()) {
      return new NotAReader(place);
    }
    var until = place.trainedUntil();
    if (until != null && !until.isBefore(today)) {
      return new Admitted(place, Training.CURRENT);
    }
    if (until != null && !until.isBefore(today.minus(grace))) {
      return new Admitted(place, Training.IN_GRACE);
    }
    return place.onlyContact() ? new Admitted(place, Training.NONE) : new NotTrained(place);
  }
}
