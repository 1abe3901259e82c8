package org.encompass.notifier.matching.index;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.encompass.notifier.matching.compare.Name;

/// What the index keeps of an entry, beside the entry as it is now.
public final class Kept {
  /// Whether the row says in everything that it keeps what the entry of the same number says.
  public static boolean stands(RollIndex index, int row, RollRow entry) {
    var now = Written.of(entry);
    return index.enrolment(row) == entry.enrolment()
        && Objects.equals(index.born(row), entry.born())
        && Objects.equals(index.sex(row), entry.sex())
        && index.postcode(row).equals(now.postcode())
        && index.address(row) == now.address()
        && index.telephone(row) == now.telephone()
        && index.upn(row) == RollIndex.upn(entry.upn())
        && Objects.equals(index.from(row), entry.from())
        && Objects.equals(index.to(row), entry.to())
        && same(index, index.givenNames(row), now.given())
        && same(index, index.familyNames(row), now.family());
  }

  private static boolean same(RollIndex index, int[] kept, List<String> names) {
    return Arrays.equals(kept, names.stream().mapToInt(name -> number(index, name)).toArray());
  }

  private static int number(RollIndex index, String name) {
    return name.isEmpty() ? NameDictionary.NONE : index.names().id(new Name(name));
  }

  private Kept() {}
}
