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
/// @param british either postcode is
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
    boolean british,
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
    return postcode == Postcodes.Level.SAME
        || (postcode == Postcodes.Level.ONE_EDIT && address != Addresses.Level.DIFFERENT)
        || address.agrees()
        || telephone == Agreement.SAME
        || (school == Agreement.SAME && (oneSchoolMeant || !movedAway()));
  }

  /// Both postcodes are there and neither is British: they name no home, only a town or nothing.
  boolean homesWithoutNames() {
    return postcode != Postcodes.Level.MISSING && !british;
  }

  /// Neither postcode nor address is the one that the school has.
  private boolean movedAway() {
    return postcode == Postcodes.Level.DIFFERENT && address == Addresses.Level.DIFFERENT;
  }

  /// Whether a birthday that is a slip of the pen away may be taken for the child's: DESIGN 5
  /// asks for the postcode or the number of the school, and nothing of the home may speak
  /// against it.
  boolean confirmsBirthday() {
    return postcode == Postcodes.Level.SAME
        || (school == Agreement.SAME
            && oneSchoolMeant
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
