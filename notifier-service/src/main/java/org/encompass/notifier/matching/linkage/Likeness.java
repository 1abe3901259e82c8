package org.encompass.notifier.matching.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.index.RollIndex;

/// Whether anything but the home may be the child's: a name, also in the other's place, or the
/// birthday but for a slip of the pen. Made for many rows of one child.
final class Likeness {
  private final RollIndex index;
  private final int born;

  /// Numbers of close names, in rising order.
  private final int[] close;

  Likeness(Subject child, RollIndex index) {
    this.index = index;
    var said = child.born();
    born = said == null ? 0 : said.digits();
    close =
        Stream.of(child.called(), child.family())
            .flatMap(List::stream)
            .flatMapToInt(name -> IntStream.of(name.near().close()))
            .sorted()
            .toArray();
  }

  boolean of(int row) {
    for (int i = 0; i < index.givenCount(row); i++) {
      if (has(index.givenName(row, i))) {
        return true;
      }
    }
    for (int i = 0; i < index.familyCount(row); i++) {
      if (has(index.familyName(row, i))) {
        return true;
      }
    }
    int known = index.bornDigits(row);
    return born != 0 && known != 0 && BirthdayLevel.of(born, known) != BirthdayLevel.DIFFERENT;
  }

  private boolean has(int name) {
    return Arrays.binarySearch(close, name) >= 0;
  }
}
