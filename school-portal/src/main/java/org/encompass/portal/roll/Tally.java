package org.encompass.portal.roll;

import org.encompass.portal.roll.RollSchools.Facts;

/// What a file says of one school.
final class Tally {
  private static final int FEW = 10;
  private final Facts school;
  private final int before;
  int added;
  int changed;
  int unchanged;
  int left;
  int leftUnknown;

  /// @param before how many pupils the school's roll had
  Tally(Facts school, int before) {
    this.school = school;
    this.before = before;
  }

  Facts school() {
    return school;
  }

  int before() {
    return before;
  }

  /// How many come off the roll.
  int gone(Mode mode) {
    return switch (mode) {
      case WHOLE -> before - changed - unchanged;
      case CHANGES -> left;
    };
  }

  /// How many the roll has then.
  int after(Mode mode) {
    return before - gone(mode) + added;
  }

  /// How many a file of changes names whom the roll does not have, beyond the few who join a
  /// school: the same pupils under other ids, mostly. Who moves is on the roll already.
  int strangers(boolean transfer) {
    return transfer || before >= FEW && 2 * added > before ? added : 0;
  }

  /// Whether half of the roll is missing: a file that was cut off, or one year group.
  boolean isHalved(Mode mode) {
    return before >= FEW && 2 * after(mode) < before;
  }

  /// Whether hardly anybody stays: another school's roll, or other ids for the same pupils. No
  /// September changes so much.
  boolean isReplaced(Mode mode) {
    return before >= FEW && !isHalved(mode) && 3 * gone(mode) > 2 * before;
  }
}
