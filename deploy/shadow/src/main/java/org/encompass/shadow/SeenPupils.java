package org.encompass.shadow;

import java.util.Arrays;

/// Which pupils a roll has had so far, each as eight bytes: twelve to twenty-four a row, a list of
/// nine million in 130 MB. Two pupils look like one in about one run of 400,000 such lists.
final class SeenPupils {
  private long[] slots = new long[1 << 10];
  private int size;

  /// @return false if the pupil was there before
  boolean add(String urn, String pupilId) {
    if (3L * size >= 2L * slots.length) {
      grow();
    }
    return put(hash(urn, pupilId));
  }

  private boolean put(long hash) {
    int mask = slots.length - 1;
    int at = (int) hash & mask;
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return false;
      }
      at = at + 1 & mask;
    }
    slots[at] = hash;
    size++;
    return true;
  }

  private void grow() {
    var old = slots;
    slots = new long[2 * old.length];
    size = 0;
    Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
  }

  /// Never 0, which is an empty slot.
  private static long hash(String urn, String pupilId) {
    long hash = mixed(mixed(0, urn), pupilId);
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = finished(hash + text.charAt(i) + 1);
    }
    return finished(hash + 0x9E3779B97F4A7C15L);
  }

  /// Stafford's mix: every bit of the result depends on every bit that went in.
  private static long finished(long bits) {
    long once = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
    return twice ^ twice >>> 31;
  }
}
