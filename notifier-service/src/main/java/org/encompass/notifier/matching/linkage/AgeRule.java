package org.encompass.notifier.matching.linkage;

import java.time.LocalDate;
import java.time.Month;
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
  /// @param day of the incident
  public static Optional<String> outOfScope(LocalDate born, LocalDate day, boolean earlyYears) {
    if (!born.plusYears(ADULT_AT).isAfter(day)) {
      return Optional.of(ADULT);
    }
    return earlyYears || hasStartedSchool(born, day)
        ? Optional.empty()
        : Optional.of(UNDER_SCHOOL_AGE);
  }

  /// August counts with the school year it leads into: no school day lies between, and a child who
  /// starts in September must not be overlooked.
  private static boolean hasStartedSchool(LocalDate born, LocalDate day) {
    int year = day.getMonth().compareTo(Month.AUGUST) >= 0 ? day.getYear() : day.getYear() - 1;
    return !born.plusYears(RECEPTION_AT).isAfter(LocalDate.of(year, Month.AUGUST, 31));
  }

  private AgeRule() {}
}
