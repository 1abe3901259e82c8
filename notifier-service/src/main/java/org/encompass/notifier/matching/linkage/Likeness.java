package org.encompass.notifier.matching.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.index.RollIndex;

/// Whether anything but the home may be the child's: a name, also in the other's place, or the
/// birthday but for a slip of the pen. Made for many rows of one child.
final class Likeness {
  private final RollIndex index;
  private final int born;
  private final Set<Integer> close = new HashSet<>();

  Likeness(Subject child, RollIndex index) {
    this.index = index;
    var said = child.born();
    born = said == null ? 0 : said.digits();
    add(child.called());
    add(child.family());
  }

  private void add(List<SaidName> said) {
    for (var one : said) {
      for (int name : one.near().close()) {
        close.add(name);
      }
    }
  }

  boolean of(int row) {
    for (int i = 0; i < index.givenCount(row); i++) {
      if (close.contains(index.givenName(row, i))) {
        return true;
      }
    }
    for (int i = 0; i < index.familyCount(row); i++) {
      if (close.contains(index.familyName(row, i))) {
        return true;
      }
    }
    int known = index.bornDigits(row);
    return born != 0 && known != 0 && BirthdayLevel.of(born, known) != BirthdayLevel.DIFFERENT;
  }
}
