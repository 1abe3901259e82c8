package org.encompass.notifier.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.linkage.FieldEvidence.Field;

/// One row of the index compared with the child, level by level.
///
/// @param oneSchoolMeant the statement that agrees was a number, or a name that only one school has
/// @param likeSibling bits of the person leg if this were a brother or sister of the child
record Scored(
    int row,
    GivenLevel given,
    double givenBits,
    NameLevel family,
    double familyBits,
    BirthdayLevel birthday,
    double birthdayBits,
    Agreement sex,
    double sexBits,
    Postcodes.Level postcode,
    double postcodeBits,
    Addresses.Level address,
    double addressBits,
    Agreement telephone,
    double telephoneBits,
    Agreement school,
    boolean oneSchoolMeant,
    double schoolBits,
    Agreement upn,
    double upnBits,
    double likeSibling) {

  /// All bits: for being the child itself.
  double score() {
    return givenBits + birthdayBits + sexBits + upnBits + household();
  }

  /// The bits that brothers and sisters share.
  double household() {
    return familyBits + postcodeBits + addressBits + telephoneBits + schoolBits;
  }

  /// Whether anything of the household but the name confirms that it is this one.
  boolean householdAgrees() {
    return homeAgrees() || (school == Agreement.SAME && (oneSchoolMeant || !mayHaveMoved()));
  }

  /// Whether it is the same home or telephone. Number and street alone are those of a home in
  /// every other town.
  boolean homeAgrees() {
    return postcode == Postcodes.Level.SAME
        || telephone == Agreement.SAME
        || (address.agrees() && postcode != Postcodes.Level.DIFFERENT);
  }

  /// Whether it is the same home, and not one of its neighbours.
  private boolean sameDoor() {
    return homeAgrees()
        && (address.agrees() || address == Addresses.Level.MISSING || telephone == Agreement.SAME);
  }

  /// Whether somebody of quite another family name may be the child: at the same door only, and
  /// not if the birthday was another, too.
  boolean mayHaveChangedFamily() {
    return sameDoor() && birthday == BirthdayLevel.SAME;
  }

  /// Both names and the birthday are the very same, and nothing says that the home is far away.
  boolean sameButForTheHome() {
    return given == GivenLevel.EXACT
        && family == NameLevel.EXACT
        && birthday == BirthdayLevel.SAME
        && postcode != Postcodes.Level.DIFFERENT
        && telephone != Agreement.DIFFERENT;
  }

  /// Whether the addresses are known and differ, and nothing else says that it is one home.
  boolean livesElsewhere() {
    return address == Addresses.Level.DIFFERENT && !homeAgrees();
  }

  /// Something of the home is not what the school has: then a name that many schools bear says
  /// too little.
  private boolean mayHaveMoved() {
    return (postcode == Postcodes.Level.DIFFERENT && address == Addresses.Level.DIFFERENT)
        || ((postcode == Postcodes.Level.DIFFERENT || postcode == Postcodes.Level.MISSING)
            && telephone == Agreement.DIFFERENT);
  }

  /// Whether a birthday that is a slip of the pen away may be taken for the child's: DESIGN 5
  /// asks for the postcode or the number of the school, and nothing of the home may speak
  /// against it. The name of a school is what people assume of a younger cousin, too: with it
  /// something of the home must agree.
  boolean confirmsBirthday(boolean schoolByNumber) {
    boolean homeNearly =
        postcode == Postcodes.Level.ONE_EDIT || address.agrees() || telephone == Agreement.SAME;
    return postcode == Postcodes.Level.SAME
        || (school == Agreement.SAME
            && oneSchoolMeant
            && (schoolByNumber || homeNearly)
            && postcode != Postcodes.Level.DIFFERENT
            && postcode != Postcodes.Level.DISTRICT
            && address != Addresses.Level.DIFFERENT);
  }

  /// Whether the family name could be the same.
  boolean familyLikely() {
    return switch (family) {
      case EXACT, VARIANT, ONE_EDIT, PART -> true;
      case INITIAL, SIMILAR, DIFFERENT, MISSING -> false;
    };
  }

  /// Whether it is the same or the next street, or the same district.
  boolean nearby() {
    return postcode == Postcodes.Level.ONE_EDIT || postcode == Postcodes.Level.DISTRICT;
  }

  /// Whether it is the same home.
  boolean sameHome() {
    return postcode == Postcodes.Level.SAME || address.agrees();
  }

  List<FieldEvidence> evidence() {
    var all = new ArrayList<FieldEvidence>();
    all.add(new FieldEvidence(Field.GIVEN_NAME, given.name(), givenBits));
    all.add(new FieldEvidence(Field.FAMILY_NAME, family.name(), familyBits));
    all.add(new FieldEvidence(Field.DATE_OF_BIRTH, birthday.name(), birthdayBits));
    all.add(new FieldEvidence(Field.SEX, sex.name(), sexBits));
    all.add(new FieldEvidence(Field.POSTCODE, postcode.name(), postcodeBits));
    all.add(new FieldEvidence(Field.ADDRESS, address.name(), addressBits));
    all.add(new FieldEvidence(Field.TELEPHONE, telephone.name(), telephoneBits));
    all.add(new FieldEvidence(Field.STATED_SCHOOL, school.name(), schoolBits));
    all.add(new FieldEvidence(Field.UPN, upn.name(), upnBits));
    return List.copyOf(all);
  }
}
