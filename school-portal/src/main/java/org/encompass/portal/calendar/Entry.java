package org.encompass.portal.calendar;

import java.time.LocalDate;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.jspecify.annotations.Nullable;

/// A school or authority and the calendars that speak for it.
///
/// @param own null = it has none of its own
/// @param authority its authority's; null = there is none, or it is the authority's entry itself
public record Entry(
    SchoolKey key,
    String name,
    @Nullable String laCode,
    @Nullable String laName,
    @Nullable Calendar own,
    @Nullable Calendar authority) {

  /// How far it is known from a day on.
  Outlook outlook(LocalDate today, int warnDays) {
    return Outlook.of(days(own), days(authority), today, warnDays);
  }

  private static @Nullable Days days(@Nullable Calendar calendar) {
    return calendar == null ? null : new Days(calendar.validFrom(), calendar.validTo());
  }
}
