package org.encompass.notifier.matching.linkage;

/// Of fields that agree or not.
enum Agreement {
  SAME,
  DIFFERENT,
  MISSING;

  static Agreement of(int said, int known) {
    if (said == 0 || known == 0) {
      return MISSING;
    }
    return said == known ? SAME : DIFFERENT;
  }
}
