package org.encompass.local.county;

/// Makes unique pupil numbers with their check letter (Department for Education).
final class Upns {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final int SERIALS = 1000;
  private int made;

  /// The next number of an authority; the establishment and serial digits only count upwards.
  String next(String laCode, int year) {
    var digits =
        "%s%04d%02d%03d".formatted(laCode, 4000 + made / SERIALS, year % 100, made % SERIALS);
    made++;
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (i + 2) * (digits.charAt(i) - '0');
    }
    return LETTERS.charAt(sum % LETTERS.length()) + digits;
  }
}
