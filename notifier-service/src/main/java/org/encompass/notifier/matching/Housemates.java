package org.encompass.notifier.matching;

import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.NameComparison;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.RollMessage;

/// Who on a roll seems to live with a child.
final class Housemates {
  /// Whether the entry is most likely a child of the incident itself: a given name and a birthday
  /// that are nearly the same. Brothers and sisters share the rest.
  static boolean same(Child child, RollMessage entry) {
    var said = Name.given(child.givenNames());
    var known = Name.given(entry.givenNames());
    if (said.isEmpty() || known.isEmpty()) {
      return false;
    }
    boolean named =
        switch (NameComparison.given(said.getFirst(), known.getFirst())) {
          case EXACT, VARIANT, ONE_EDIT -> true;
          case PART, INITIAL, SIMILAR, DIFFERENT, MISSING -> false;
        };
    var born = child.dateOfBirth();
    return named && (born == null || near(Birthday.of(born), Birthday.of(entry.dateOfBirth())));
  }

  private static boolean near(Birthday said, Birthday known) {
    return switch (BirthdayLevel.of(said, known)) {
      case SAME, SWAPPED, ONE_DIGIT, TRANSPOSED, YEAR_ONLY, MISSING -> true;
      case TWO_PARTS, DIFFERENT -> false;
    };
  }

  private Housemates() {}
}
