package org.encompass.notifier.matching.linkage;

import org.encompass.notifier.matching.compare.NameLevel;

/// How the given names of a report stand to those on the roll, all names of both sides considered.
enum GivenLevel {
  EXACT,
  VARIANT,
  ONE_EDIT,
  /// One letter makes it another name that children bear: Jayden and Kayden may be twins.
  ANOTHER_NAME,
  /// The first name agrees, and of the further names that both sides have none does: Muhammad Hasan
  /// and Muhammad Bilal are brothers.
  OTHER_FURTHER_NAMES,
  /// The same names in another order.
  REORDERED,
  /// The same name, but a middle or preferred one of either side: a twin may bear it too.
  OTHER_NAME,
  /// It stands where the family name should, and the other way about.
  SWAPPED,
  PART,
  INITIAL,
  SIMILAR,
  DIFFERENT,
  MISSING;

  static GivenLevel of(NameLevel level) {
    return switch (level) {
      case EXACT -> EXACT;
      case VARIANT -> VARIANT;
      case ONE_EDIT -> ONE_EDIT;
      case PART -> PART;
      case INITIAL -> INITIAL;
      case SIMILAR -> SIMILAR;
      case DIFFERENT -> DIFFERENT;
      case MISSING -> MISSING;
    };
  }

  /// Agrees on its own merits: the first half of the person leg.
  boolean agrees() {
    return switch (this) {
      case EXACT, VARIANT, ONE_EDIT -> true;
      case ANOTHER_NAME,
          OTHER_FURTHER_NAMES,
          REORDERED,
          OTHER_NAME,
          SWAPPED,
          PART,
          INITIAL,
          SIMILAR,
          DIFFERENT,
          MISSING ->
          false;
    };
  }

  /// Could be the same child's name: enough for two pupils to be mistaken for one another.
  boolean likely() {
    return switch (this) {
      case EXACT,
          VARIANT,
          ONE_EDIT,
          ANOTHER_NAME,
          OTHER_FURTHER_NAMES,
          REORDERED,
          OTHER_NAME,
          SWAPPED,
          PART,
          INITIAL,
          SIMILAR ->
          true;
      case DIFFERENT, MISSING -> false;
    };
  }
}
