package org.encompass.notifier.matching.compare;

/// How alike two dates of birth are, best first.
public enum BirthdayLevel {
  SAME,
  /// Day and month exchanged.
  SWAPPED,
  /// One digit is another.
  ONE_DIGIT,
  /// Two neighbouring digits exchanged.
  TRANSPOSED,
  /// Two of day, month and year are the same.
  TWO_PARTS,
  /// The year is the same, and the date is a placeholder.
  YEAR_ONLY,
  DIFFERENT,
  MISSING;

  /// Compares what was said with what is known.
  public static BirthdayLevel of(Birthday said, Birthday known) {
    if (said.placeholder() || known.placeholder()) {
      return said.equals(known) || said.year() == known.year() ? YEAR_ONLY : MISSING;
    }
    if (said.equals(known)) {
      return SAME;
    }
    if (said.year() == known.year() && said.month() == known.day() && said.day() == known.month()) {
      return SWAPPED;
    }
    int differing = 0;
    int a = said.digits();
    int b = known.digits();
    for (; a > 0 || b > 0; a /= 10, b /= 10) {
      differing += a % 10 == b % 10 ? 0 : 1;
    }
    if (differing == 1) {
      return ONE_DIGIT;
    }
    int parts =
        (said.year() == known.year() ? 1 : 0)
            + (said.month() == known.month() ? 1 : 0)
            + (said.day() == known.day() ? 1 : 0);
    return parts == 2 ? TWO_PARTS : DIFFERENT;
  }
}
