package org.encompass.notifier.matching.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.encompass.schemas.PersonalData;

/// A date of birth as it was written: eight digits, not always a day that exists, because a slip of
/// the pen still tells a lot.
///
/// @param digits year, month, day: 20150304
@PersonalData
public record Birthday(int digits) {
  public static Birthday of(LocalDate date) {
    return new Birthday(
        date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
  }

  public int year() {
    return digits / 10_000;
  }

  public int month() {
    return digits / 100 % 100;
  }

  public int day() {
    return digits % 100;
  }

  /// The day, if there is such a day.
  public Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.of(year(), month(), day()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// Whether it was written for want of a better one: 1 January, or any day of 1900.
  public boolean placeholder() {
    return digits % 10_000 == 101 || year() <= 1900;
  }

  @Override
  public String toString() {
    return "Birthday[withheld]";
  }
}
