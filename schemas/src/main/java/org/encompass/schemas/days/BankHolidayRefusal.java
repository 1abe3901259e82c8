package org.encompass.schemas.days;

/// Why a newer list of bank holidays was not taken.
public enum BankHolidayRefusal {
  /// Nothing answered, or with something else than a file of a reasonable size.
  UNREACHABLE,
  /// It is no list of bank holidays.
  UNREADABLE,
  /// Days are gone that already were bank holidays, or this year is.
  LOST_PAST,
  /// A year has fewer days than were known.
  LOST_YEARS,
  /// A year has more days than ever there were.
  TOO_MANY
}
