package org.encompass.notifier.matching.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.encompass.notifier.domain.Postcode;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.compare.Telephones;
import org.encompass.notifier.matching.index.Probe;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Register.Fitting;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A sought child made ready for comparing: names numbered, the rest in the form of the index.
///
/// @param called the first given name and what the child is known as
/// @param further given names
/// @param postcodeNumber in the index; 0 if nobody lives there
/// @param calledAsFamily the given names, in case they are the family name
/// @param familyAsCalled the first word of the family name, in case it is the given name
/// @param stated what the said schools may mean, without those that mean nothing
/// @param schoolUnknown a telling name was said that no school has
@PersonalData
record Subject(
    List<SaidName> called,
    List<SaidName> further,
    List<SaidName> family,
    List<SaidName> calledAsFamily,
    List<SaidName> familyAsCalled,
    @Nullable Birthday born,
    @Nullable Sex sex,
    String postcode,
    int postcodeNumber,
    long address,
    int telephone,
    int upn,
    boolean confidentialAddress,
    List<Fitting> stated,
    boolean schoolUnknown,
    LocalDate today) {

  static Subject of(
      Sought child,
      LocalDate today,
      Register register,
      RollIndex index,
      SaidName.Memory given,
      SaidName.Memory family) {
    var names = Name.given(child.givenNames());
    var called = new ArrayList<SaidName>();
    var further = new ArrayList<SaidName>();
    for (int i = 0; i < names.size(); i++) {
      (i == 0 ? called : further).add(given.of(names.get(i)));
    }
    if (names.size() > 1) {
      // Anne Marie may be Annemarie.
      called.add(given.of(new Name(names.get(0).joined() + names.get(1).joined())));
    }
    if (child.knownAs() != null) {
      Name.given(child.knownAs()).stream()
          .limit(1)
          .map(given::of)
          .filter(n -> !called.contains(n))
          .forEach(called::add);
    }
    var familyName = Name.family(child.familyName()).stream().toList();
    var postcode = Postcodes.of(child.postcode());
    var fittings = child.schools().stream().map(stated -> register.fitting(stated, child)).toList();
    return new Subject(
        called,
        further,
        familyName.stream().map(family::of).toList(),
        Name.family(child.givenNames()).stream().map(family::of).toList(),
        Name.given(child.familyName()).stream().limit(1).map(given::of).toList(),
        child.born(),
        child.sex(),
        postcode,
        index.postcodeNumber(postcode),
        Addresses.sketch(child.addressLine()),
        Telephones.hash(child.telephone()),
        RollIndex.upn(child.upn()),
        child.confidentialAddress(),
        fittings.stream().filter(fitting -> !fitting.urns().isEmpty()).toList(),
        fittings.contains(Fitting.UNKNOWN),
        today);
  }

  /// About fifteen addresses, not a town.
  boolean hasBritishPostcode() {
    return Postcode.read(postcode).isPresent();
  }

  Probe probe(RollIndex index) {
    return new Probe(close(called), close(family), born, postcode, schools(index));
  }

  private static int[] close(List<SaidName> names) {
    return names.size() == 1
        ? names.getFirst().near().close()
        : names.stream().flatMapToInt(n -> IntStream.of(n.near().close())).distinct().toArray();
  }

  private Set<Integer> schools(RollIndex index) {
    var numbers = new HashSet<Integer>();
    stated.stream()
        .filter(Fitting::byNumber)
        .flatMap(f -> f.urns().stream())
        .map(index::schoolOf)
        .filter(number -> number >= 0)
        .forEach(numbers::add);
    return numbers;
  }

  @Override
  public String toString() {
    return "Subject[withheld]";
  }
}
