package org.encompass.portal.calendar;

import java.time.LocalDate;
import org.encompass.portal.domain.SchoolKey;
import org.jspecify.annotations.Nullable;

/// How far the calendars of one school reach.
///
/// @param own null = it has none of its own
/// @param authority null = its authority has none
public record Reach(
    SchoolKey key,
    String name,
    @Nullable String laCode,
    @Nullable String laName,
    @Nullable Days own,
    @Nullable Days authority) {
  Outlook outlook(LocalDate today, int warnDays) {
    return Outlook.of(own, authority, today, warnDays);
  }
}
