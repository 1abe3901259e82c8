package org.encompass.notifier.domain;

/// A number for a school's own id of a pupil, small enough to be kept for every pupil of the
/// country. An entry of the roll is found by its school and this number.
public final class PupilHash {
  private static final int BITS = 40;

  /// Forty bits: two pupils of one school hardly ever share it.
  public static long of(String pupilId) {
    return spread(pupilId) >>> Long.SIZE - BITS;
  }

  /// FNV-1a, with the finisher of MurmurHash 3, so that ids that count up spread evenly.
  public static long spread(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }

  private PupilHash() {}
}
