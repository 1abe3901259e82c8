package org.encompass.notifier.matching.lucene;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.notifier.matching.lucene.Vocabulary.Group;
import org.jspecify.annotations.Nullable;

/// A name in the register with where it stands and whom it means now.
///
/// @param place words of the town and the local authority
/// @param phases as named, else the register's phase
/// @param postcode area and district of, "" if unknown
/// @param urns the school itself, or its successors if it is closed
record Entry(
    Wording name,
    Set<String> place,
    Set<String> phases,
    Postcode postcode,
    Ages ages,
    Standing standing,
    Set<String> urns) {
  /// Whether pupils may be at the school of this name.
  enum Standing {
    OPEN,
    SUCCEEDED,
    CLOSED
  }

  /// The parts of a postcode that tell where it is: BL and BL1 of BL1 2AB.
  record Postcode(String area, String district) {
    static Postcode of(@Nullable String written) {
      var district = Postcodes.district(Postcodes.of(written));
      int letters = 0;
      while (letters < district.length() && Character.isLetter(district.charAt(letters))) {
        letters++;
      }
      return new Postcode(district.substring(0, letters), district);
    }
  }

  static Entry of(RegisteredSchool school, Set<String> urns) {
    var name = Wording.of(school.name());
    var place = new TreeSet<>(Wording.of(school.town()).telling());
    place.addAll(Wording.of(school.laName()).telling());
    var standing =
        school.open()
            ? Standing.OPEN
            : urns.equals(Set.of(school.urn())) ? Standing.CLOSED : Standing.SUCCEEDED;
    return new Entry(
        name,
        place,
        phases(name, school.phase()),
        Postcode.of(school.postcode()),
        Ages.of(school, name),
        standing,
        urns);
  }

  private static Set<String> phases(Wording name, @Nullable String phase) {
    var named = name.common(Group.PHASE);
    return !named.isEmpty() || phase == null
        ? named
        : Wording.of(phase.toLowerCase(Locale.ROOT)).common(Group.PHASE);
  }
}
