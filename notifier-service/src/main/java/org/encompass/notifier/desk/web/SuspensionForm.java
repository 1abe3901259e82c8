package org.encompass.notifier.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.schemas.PersonalData;

/// A proposal as it was typed.
@PersonalData
record SuspensionForm(String force, String endDate, String endTime, String reason) {
  static final SuspensionForm EMPTY = new SuspensionForm("", "", "", "");

  /// When it is to end; empty where that is no moment.
  Optional<Instant> endsAt() {
    try {
      var end = LocalDate.parse(endDate.strip()).atTime(LocalTime.parse(endTime.strip()));
      return Optional.of(end.atZone(WorkingMorning.ZONE).toInstant());
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "SuspensionForm[withheld]";
  }
}
