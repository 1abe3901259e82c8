package org.encompass.notifier.matching.linkage;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/// Who is a child of school age. A child is under eighteen (Domestic Abuse Act 2021, s.49A) and
/// starts school in the September after the fourth birthday.
public final class AgeRule {
  static final String ADULT = "ADULT";
  static final String UNDER_SCHOOL_AGE = "UNDER_SCHOOL_AGE";

  private static final int ADULT_AT = 18;
  private static final int RECEPTION_AT = 4;

  /// Why nobody is notified about a child of this birthday, if so.
  ///
  /// @param day of the incident, or its first: who was a child then is one to be told of; one that
  ///     lies ahead is a slip of the pen
  /// @param today when a school would be told: what began years ago may be about a pupil of now
  public static Optional<String> outOfScope(
      LocalDate born, LocalDate day, LocalDate today, boolean earlyYears) {
    if (!birthday(born, ADULT_AT).isAfter(day.isAfter(today) ? today : day)) {
      return Optional.of(ADULT);
    }
    return earlyYears || hasStartedSchool(born, today)
        ? Optional.empty()
        : Optional.of(UNDER_SCHOOL_AGE);
  }

  /// Who was born on 29 February has a birthday on 1 March of other years (Family Law Reform Act
  /// 1969, s.9: an age is reached when its anniversary begins).
  private static LocalDate birthday(LocalDate born, int age) {
    var day = born.plusYears(age);
    return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
  }

  /// From the day on which the first schools break up, the summer counts with the school year it
  /// leads into: for them no school day lies between, and a child who starts in September must not
  /// be overlooked.
  private static boolean hasStartedSchool(LocalDate born, LocalDate day) {
    boolean broken = !MonthDay.from(day).isBefore(SchoolChange.FIRST_IN_SUMMER);
    int year = broken ? day.getYear() : day.getYear() - 1;
    return !birthday(born, RECEPTION_AT).isAfter(LocalDate.of(year, Month.AUGUST, 31));
  }

  private AgeRule() {}
}
