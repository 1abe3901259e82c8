package org.encompass.notifier.matching.index;

/// Short stand-ins for pupil numbers and ids, which the index must recognise but need not know.
final class Hashes {
  private static final int SIXTEEN_BITS = 65_535;
  private static final int FORTY = 40;

  /// From 1 to 65,535.
  static int sixteenBits(String text) {
    return 1 + (int) Long.remainderUnsigned(mixed(text), SIXTEEN_BITS);
  }

  static long fortyBits(String text) {
    return mixed(text) >>> Long.SIZE - FORTY;
  }

  /// FNV-1a, with the finisher of MurmurHash 3, so that ids that count up spread evenly.
  private static long mixed(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }

  private Hashes() {}
}
