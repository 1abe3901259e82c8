package org.encompass.notifier.matching.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
/// @param schoolUnknown a telling name was said that no school has, perhaps beside others
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
    List<Meant> stated,
    boolean schoolUnknown,
    LocalDate today) {

  /// What one statement may mean.
  ///
  /// @param schools by their numbers in the index
  /// @param count also of those that have no roll
  record Meant(BitSet schools, int count, boolean byNumber) {
    static Meant of(Fitting fitting, RollIndex index) {
      var schools = new BitSet();
      fitting.urns().stream()
          .mapToInt(index::schoolOf)
          .filter(number -> number >= 0)
          .forEach(schools::set);
      return new Meant(schools, fitting.urns().size(), fitting.byNumber());
    }
  }

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
        fittings.stream()
            .filter(fitting -> !fitting.urns().isEmpty())
            .map(fitting -> Meant.of(fitting, index))
            .toList(),
        fittings.contains(Fitting.UNKNOWN),
        today);
  }

  /// Whether the child is said to be at the school with this number.
  Agreement saidToBeAt(int school) {
    if (stated.isEmpty()) {
      return Agreement.MISSING;
    }
    return fewest(school) < Integer.MAX_VALUE ? Agreement.SAME : Agreement.DIFFERENT;
  }

  /// Whether a statement means none of these schools, whatever the others mean: the child may have
  /// moved since, or be at one more.
  boolean saidToBeElsewhere(BitSet schools) {
    return stated.stream().anyMatch(meant -> !meant.schools().intersects(schools));
  }

  /// Whether a statement was a number, or a name that only this school has.
  boolean meantAlone(int school) {
    for (var meant : stated) {
      if (meant.schools().get(school) && (meant.byNumber() || meant.count() == 1)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the number of this school was said.
  boolean saidByNumber(int school) {
    return stated.stream().anyMatch(meant -> meant.byNumber() && meant.schools().get(school));
  }

  /// How many schools the most telling statement may mean, of those that may mean this one; of
  /// all statements if none does.
  int fitting(int school) {
    int fewest = fewest(school);
    return fewest < Integer.MAX_VALUE
        ? fewest
        : stated.stream().mapToInt(Meant::count).min().orElse(1);
  }

  private int fewest(int school) {
    int fewest = Integer.MAX_VALUE;
    for (var meant : stated) {
      if (meant.schools().get(school)) {
        fewest = Math.min(fewest, meant.count());
      }
    }
    return fewest;
  }

  Probe probe() {
    return new Probe(close(called), close(family), born, postcode, schools());
  }

  /// Each once, those of the first name first.
  private static int[] close(List<SaidName> names) {
    int[] all = new int[names.stream().mapToInt(name -> name.near().close().length).sum()];
    int count = 0;
    for (int i = 0; i < names.size(); i++) {
      for (int number : names.get(i).near().close()) {
        if (!isClose(number, names, i)) {
          all[count++] = number;
        }
      }
    }
    return Arrays.copyOf(all, count);
  }

  private static boolean isClose(int number, List<SaidName> names, int end) {
    for (int i = 0; i < end; i++) {
      if (names.get(i).near().isClose(number)) {
        return true;
      }
    }
    return false;
  }

  private Set<Integer> schools() {
    return stated.stream()
        .filter(Meant::byNumber)
        .flatMap(meant -> meant.schools().stream().boxed())
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "Subject[withheld]";
  }
}
