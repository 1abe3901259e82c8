package org.encompass.portal.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.NoLongerFits;
import org.encompass.portal.school.Revising;
import org.encompass.portal.school.SchoolRevision;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.days.BankHolidayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a calendar into a school's entry and leaves the rest of it alone.
@Component
class CalendarTaking {
  private final Revising revising;
  private final BankHolidayList bankHolidays;

  CalendarTaking(Revising revising, BankHolidayList bankHolidays) {
    this.revising = revising;
    this.bankHolidays = bankHolidays;
  }

  /// What a calendar would do to the one that is there.
  Replacing weigh(@Nullable Calendar known, Calendar given, LocalDate today) {
    return Replacing.of(known, given, today, bankHolidays.now());
  }

  /// Weighed again with what stands by now.
  ///
  /// @param remit of whoever brings it
  /// @param today the day on which it was looked at
  /// @param agreed what it was to do to the calendar that stood then
  /// @return whether anything changed
  /// @throws NoLongerFits if the school is not of the remit any more, or more would be taken away
  ///     than somebody agreed to; nothing is changed then
  boolean take(SchoolKey key, Calendar given, Remit remit, LocalDate today, Replacing agreed) {
    var revised =
        revising.revise(
            Map.of(key.value(), standing -> revision(standing, given, remit, today, agreed)),
            _ -> {});
    return revised.changed() > 0;
  }

  private Optional<SchoolMessage> revision(
      @Nullable SchoolMessage standing,
      Calendar given,
      Remit remit,
      LocalDate today,
      Replacing agreed) {
    if (standing == null) {
      return Optional.empty();
    }
    var replacing = weigh(standing.calendar(), given, today);
    if (!remit.covers(standing.force(), standing.laCode()) || replacing.takesAwayMoreThan(agreed)) {
      throw NoLongerFits.because("CALENDAR_OUTDATED");
    }
    return Optional.of(SchoolRevision.by(replacing.calendar(), standing));
  }
}
