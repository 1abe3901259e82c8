package org.encompass.notifier.matching.index;

/// Texts of the last build, and those that came later.
record Catalogue(Texts base, Texts later) {
  Catalogue(Texts base) {
    this(base, new Texts());
  }

  /// 0 if it is not there.
  int number(String text) {
    int number = base.number(text);
    if (number == 0 && later.size() > 0) {
      int after = later.number(text);
      return after == 0 ? 0 : base.size() + after;
    }
    return number;
  }

  /// Likewise of a text of ASCII letters.
  ///
  /// @param about where it stands in the alphabet of the last build
  int number(byte[] ascii, int about) {
    int number = base.number(ascii, about);
    if (number == 0 && later.size() > 0) {
      int after = later.number(ascii, 0);
      return after == 0 ? 0 : base.size() + after;
    }
    return number;
  }

  String text(int number) {
    return number <= base.size() ? base.text(number) : later.text(number - base.size());
  }

  /// Whether the first or the last letter is the same.
  boolean sharesAnEnd(int number, String other) {
    return number <= base.size()
        ? base.sharesAnEnd(number, other)
        : later.sharesAnEnd(number - base.size(), other);
  }

  int size() {
    return base.size() + later.size();
  }
}
