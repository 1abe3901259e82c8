package org.encompass.notifier.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import org.encompass.notifier.domain.WorkingMorning;

/// A day of its own for a test.
record MadeUpDay(LocalDate date) {
  static MadeUpDay of(Instant now) {
    return new MadeUpDay(now.atZone(WorkingMorning.ZONE).toLocalDate());
  }

  /// The day after the one on which it is now.
  static MadeUpDay after(Instant now) {
    return new MadeUpDay(of(now).date().plusDays(1));
  }

  /// Eight in the morning.
  Instant eight() {
    return date.atTime(8, 0).atZone(WorkingMorning.ZONE).toInstant();
  }
}
