package org.encompass.portal.roll;

import java.security.SecureRandom;
import java.util.Arrays;
import org.encompass.portal.roll.RollRows.Pupil;

/// Which pupils a file names, eight bytes each: a county in a few megabytes, the country in
/// 200. Two of two million look like one once in ten million files; which two, nobody can
/// foresee.
final class PupilSet {
  private final long seed = new SecureRandom().nextLong();
  private long[] slots = new long[1 << 10];
  private int size;

  /// @return false if the pupil was there before
  boolean add(Pupil pupil) {
    if (3L * size >= 2L * slots.length) {
      grow();
    }
    return put(hash(pupil));
  }

  boolean contains(Pupil pupil) {
    return slots[place(hash(pupil))] != 0;
  }

  private boolean put(long hash) {
    int at = place(hash);
    if (slots[at] != 0) {
      return false;
    }
    slots[at] = hash;
    size++;
    return true;
  }

  // Where it stands, or would.
  private int place(long hash) {
    int mask = slots.length - 1;
    int at = (int) hash & mask;
    while (slots[at] != 0 && slots[at] != hash) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    var old = slots;
    slots = new long[2 * old.length];
    size = 0;
    Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
  }

  // Never 0, which is an empty slot.
  private long hash(Pupil pupil) {
    long hash = mixed(mixed(seed, pupil.school().value()), pupil.pupilId());
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = spread(hash + text.charAt(i) + 1);
    }
    return spread(hash + text.length());
  }

  // Multiplying carries low bits up, shifting brings high bits down: twice, and all depend on all.
  private static long spread(long bits) {
    long once = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
    long twice = (once ^ once >>> 29) * 0xD6E8FEB86659FD93L;
    return twice ^ twice >>> 32;
  }
}
