package org.encompass.notifier.desk.sheet;

import java.time.Instant;
import java.time.LocalTime;
import org.encompass.notifier.domain.WorkingMorning;

/// The hours of a day, London's, in which sealed copies are written. No school may ask for more
/// than nine o'clock, so that no table has to be read to know when the last deadline has passed.
record SnapshotHours(LocalTime from, LocalTime until) {
  SnapshotHours {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("the hours of call sheets end before they begin");
    }
  }

  /// Whether a copy belongs to this moment.
  boolean cover(Instant moment) {
    var time = moment.atZone(WorkingMorning.ZONE).toLocalTime();
    return !time.isBefore(from) && time.isBefore(until);
  }

  /// When the hours of this moment's day began, or begin.
  Instant beginOn(Instant moment) {
    var day = moment.atZone(WorkingMorning.ZONE).toLocalDate();
    return day.atTime(from).atZone(WorkingMorning.ZONE).toInstant();
  }
}
