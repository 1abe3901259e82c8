package org.encompass.portal.access;

import java.time.LocalDate;
import java.time.Period;
import org.encompass.portal.access.SchoolList.Place;
import org.jspecify.annotations.Nullable;

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
    /// Ended or never given; such a person reads only where nobody else on the list can.
    NONE;

    /// What a training that counts until that day is worth on this one. Who was never trained
    /// has no grace: it is for renewing.
    public static Training of(@Nullable LocalDate until, LocalDate today, Period grace) {
      if (until == null || until.isBefore(today.minus(grace))) {
        return NONE;
      }
      return until.isBefore(today) ? IN_GRACE : CURRENT;
    }
  }

  /// Decides it for one day.
  static Admission of(Place place, LocalDate today, Period grace) {
    if (!place.role().readsCases()) {
      return new NotAReader(place);
    }
    var training = Training.of(place.trainedUntil(), today, grace);
    return training == Training.NONE && !place.onlyContact()
        ? new NotTrained(place)
        : new Admitted(place, training);
  }
}
