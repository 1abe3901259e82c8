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

  /// A date in any of the usual shapes (2015-03-04, 20150304, 04/03/2015, 4 March 2015, 04/03/15),
  /// even of a day that does not exist; empty if there is none in it.
  ///
  /// @param today a year of two digits is the latest one that is not in the future then
  public static Optional<Birthday> read(String written, LocalDate today) {
    return WrittenDates.digits(written, of(today).digits()).stream()
        .mapToObj(Birthday::new)
        .findFirst();
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

  /// Whether it was written for want of a better one: 1 January; in 1900 also the first of a
  /// month and days like 2/2; the years 1, 1111 and 9999.
  public boolean placeholder() {
    return switch (year()) {
      case 0, 1, 1111, 9999 -> true;
      case 1900 -> day() == 1 || day() == month();
      default -> digits % 10_000 == 101;
    };
  }

  /// The day with day and month exchanged, if that is another day that exists.
  public int[] swapped() {
    return NearbyDays.swapped(digits);
  }

  /// The days that exist and have one other digit.
  public int[] oneDigitOff() {
    return NearbyDays.oneDigitOff(digits);
  }

  /// The days that exist and have two neighbouring digits of day, month or year exchanged.
  public int[] transposed() {
    return NearbyDays.transposed(digits);
  }

  /// The days of which two of day, month and year are right, also such as do not exist; of a
  /// placeholder, those of the year. And 0, which is no birthday.
  public int[] halfRight() {
    return NearbyDays.halfRight(digits, placeholder());
  }

  @Override
  public String toString() {
    return "Birthday[withheld]";
  }
}
