package org.encompass.notifier.matching.index;

import org.encompass.notifier.domain.PupilHash;

/// Short stand-ins for pupil numbers, which the index must recognise but need not know.
final class Hashes {
  private static final int SIXTEEN_BITS = 65_535;

  /// From 1 to 65,535.
  static int sixteenBits(String text) {
    return 1 + (int) Long.remainderUnsigned(PupilHash.spread(text), SIXTEEN_BITS);
  }

  private Hashes() {}
}
