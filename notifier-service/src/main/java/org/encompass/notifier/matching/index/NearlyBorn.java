package org.encompass.notifier.matching.index;

import org.encompass.notifier.matching.compare.BirthdayLevel;

/// Whether rows of a slice were born on a day that is anything but different from the said one.
/// Each day is compared once.
final class NearlyBorn {
  private static final byte NEAR = 1;
  private static final byte FAR = 2;

  private final Days days;
  private final int said;
  private final byte[] known;

  /// @param said as eight digits; 0 if none was said
  NearlyBorn(Days days, int said) {
    this.days = days;
    this.said = said;
    known = new byte[said == 0 ? 0 : days.count()];
  }

  boolean has(int row) {
    if (said == 0) {
      return false;
    }
    int day = days.ordinal(row);
    if (known[day] == 0) {
      int born = days.digits(day);
      boolean near = born != 0 && BirthdayLevel.of(said, born) != BirthdayLevel.DIFFERENT;
      known[day] = near ? NEAR : FAR;
    }
    return known[day] == NEAR;
  }
}
