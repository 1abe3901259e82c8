package org.encompass.notifier.matching.linkage;

import java.util.Collections;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.NameComparison;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.index.NameDictionary;
import org.encompass.notifier.matching.index.RollIndex;

/// Who on another school's roll could be the child as well as the best one could: whoever tells
/// only one school of two, or the wrong one of two, has overlooked such a row.
///
/// @param best the row that would be told of
record Doubles(Subject child, Scored best, RollIndex index) {
  /// So many bits beyond what finds one pupil among all.
  private static final double HARDLY = 3;

  boolean mayBeMeant(Scored other) {
    return other.upn() == Agreement.SAME
        || (other.birthday() == best.birthday()
            ? likeAtTheSameAge(other)
            : sameButForTheBirthday(other));
  }

  private boolean likeAtTheSameAge(Scored other) {
    boolean near = other.nearby() || other.sameHome() || other.homeAgrees() || livesWithBest(other);
    boolean itself = near || (isNoChance(other) && !numberedApart(other));
    return (other.given().agrees() && other.familyLikely() && itself)
        || (other.given().agrees() && other.family() == NameLevel.SIMILAR && near)
        || (other.given().likely() && (other.sameHome() || (other.familyLikely() && near)))
        || (livesWithBest(other) && calledAlike(other))
        || (other.birthday() == BirthdayLevel.SAME && writtenLikeBest(other));
  }

  /// Of so rare a name that chance alone would hardly give it and the birthday to a second one:
  /// that is the child itself, at its other parent's. An Oliver Smith of the same day is not.
  private boolean isNoChance(Scored other) {
    return other.givenBits() + other.familyBits() + other.birthdayBits()
        > Bits.of(Math.max(1, index.pupils())) + HARDLY;
  }

  /// Pupil numbers are given once in a life: far from one another, two of them are two pupils. Near
  /// by they may be one pupil's whose second school gave a number of its own.
  private boolean numberedApart(Scored other) {
    int one = index.upn(best.row());
    int two = index.upn(other.row());
    return one != 0 && two != 0 && one != two;
  }

  private boolean livesWithBest(Scored other) {
    int home = index.postcodeNumber(best.row());
    return home != 0 && index.postcodeNumber(other.row()) == home;
  }

  /// "Abdul" and "Abdul-Mohammad" of one house and one birthday, whatever was said.
  private boolean calledAlike(Scored other) {
    int one = index.givenName(best.row(), 0);
    int two = index.givenName(other.row(), 0);
    if (one == NameDictionary.NONE || two == NameDictionary.NONE) {
      return false;
    }
    var ofBest = index.names().name(one);
    var ofOther = index.names().name(two);
    return !Collections.disjoint(ofBest.words(), ofOther.words())
        || alike(NameComparison.given(ofBest, ofOther));
  }

  /// Of the same house, or of one that the school does not know.
  private boolean sameButForTheBirthday(Scored other) {
    if (!other.given().agrees() || !other.familyLikely()) {
      return false;
    }
    boolean homeUnknown =
        !child.postcode().isEmpty() && other.postcode() == Postcodes.Level.MISSING;
    return (isSlip(other.birthday()) && (other.sameHome() || (homeUnknown && isNoChance(other))))
        || (livesWithBest(other) && isSlip(betweenThem(other)));
  }

  /// Both names are like best's, however they stand to what was said, and no other home is known.
  private boolean writtenLikeBest(Scored other) {
    return !numberedApart(other)
        && index.postcodeNumber(other.row()) == 0
        && calledAlike(other)
        && index.familyName(best.row(), 0) != NameDictionary.NONE
        && index.familyName(other.row(), 0) != NameDictionary.NONE
        && alike(
            NameComparison.family(
                index.names().name(index.familyName(best.row(), 0)),
                index.names().name(index.familyName(other.row(), 0))));
  }

  private static boolean alike(NameLevel level) {
    return switch (level) {
      case EXACT, VARIANT, ONE_EDIT, PART, INITIAL, SIMILAR -> true;
      case DIFFERENT, MISSING -> false;
    };
  }

  private BirthdayLevel betweenThem(Scored other) {
    int one = index.bornDigits(best.row());
    int two = index.bornDigits(other.row());
    return one == 0 || two == 0 ? BirthdayLevel.MISSING : BirthdayLevel.of(one, two);
  }

  private static boolean isSlip(BirthdayLevel birthday) {
    return switch (birthday) {
      case SAME, SWAPPED, ONE_DIGIT, TRANSPOSED, TWO_PARTS, YEAR_ONLY -> true;
      case DIFFERENT, MISSING -> false;
    };
  }
}
