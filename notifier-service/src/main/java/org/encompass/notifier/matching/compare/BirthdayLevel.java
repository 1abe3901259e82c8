package org.encompass.notifier.matching.compare;

/// How alike two dates of birth are, best first.
public enum BirthdayLevel {
  SAME,
  /// Day and month exchanged.
  SWAPPED,
  /// One digit is another.
  ONE_DIGIT,
  /// Two neighbouring digits exchanged within day, month or year.
  TRANSPOSED,
  /// Two of day, month and year are the same.
  TWO_PARTS,
  /// The year is the same, and the date is a placeholder.
  YEAR_ONLY,
  DIFFERENT,
  MISSING;

  /// Compares what was said with what is known.
  public static BirthdayLevel of(Birthday said, Birthday known) {
    return of(said.digits(), known.digits());
  }

  /// Compares dates as eight digits.
  public static BirthdayLevel of(int said, int known) {
    if (new Birthday(said).placeholder() || new Birthday(known).placeholder()) {
      return said / 10_000 == known / 10_000 ? YEAR_ONLY : MISSING;
    }
    if (said == known) {
      return SAME;
    }
    boolean year = said / 10_000 == known / 10_000;
    int saidMonth = said / 100 % 100;
    int knownMonth = known / 100 % 100;
    int saidDay = said % 100;
    int knownDay = known % 100;
    if (year && saidMonth == knownDay && saidDay == knownMonth) {
      return SWAPPED;
    }
    int parts = (year ? 1 : 0) + (saidMonth == knownMonth ? 1 : 0) + (saidDay == knownDay ? 1 : 0);
    if (parts < 2) {
      return DIFFERENT; // any slip of the pen stays within one part
    }
    return switch (slip(said, known)) {
      case 1 -> ONE_DIGIT;
      case 2 -> TRANSPOSED;
      default -> TWO_PARTS;
    };
  }

  /// 1 for one other digit, 2 for two neighbours exchanged, 0 for more.
  private static int slip(int a, int b) {
    int differing = 0;
    int first = -1;
    int last = -1;
    for (int place = 0, x = a, y = b; x > 0 || y > 0; place++, x /= 10, y /= 10) {
      if (x % 10 != y % 10) {
        differing++;
        first = first < 0 ? place : first;
        last = place;
      }
    }
    if (differing == 1) {
      return 1;
    }
    boolean neighbours = differing == 2 && last == first + 1 && first != 1 && first != 3;
    return neighbours
            && pair(a, first) % 10 == pair(b, first) / 10
            && pair(a, first) / 10 == pair(b, first) % 10
        ? 2
        : 0;
  }

  private static int pair(int digits, int place) {
    for (int i = 0; i < place; i++) {
      digits /= 10;
    }
    return digits % 100;
  }
}
