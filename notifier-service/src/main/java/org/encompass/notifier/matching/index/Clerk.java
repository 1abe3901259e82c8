package org.encompass.notifier.matching.index;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// Writes rows into a draft, texts as numbers.
///
/// @param names the number of a name, likewise those of a postcode and of a school by its URN
record Clerk(
    Draft draft,
    ToIntFunction<String> names,
    ToIntFunction<String> postcodes,
    ToIntFunction<String> schools) {
  /// Stands for a day that is not known.
  static final int NO_DAY = Integer.MIN_VALUE;

  /// Set in `marks` for a subsidiary registration; the lower bits are the sex.
  static final int SUBSIDIARY = 8;

  void add(Written written) {
    var row = written.row();
    given(written);
    family(written);
    draft.born.add(row.born() == null ? 0 : row.born().digits());
    draft.postcode.add(written.postcode().isEmpty() ? 0 : postcodes.applyAsInt(written.postcode()));
    draft.school.add(schools.applyAsInt(row.urn()));
    draft.telephone.add(written.telephone());
    draft.upn.add(RollIndex.upn(row.upn()));
    long key = RollIndex.pupilKey(row.pupilId());
    draft.keyLow.add((int) key);
    draft.keyHigh.add((int) (key >>> Integer.SIZE));
    draft.marks.add(
        (row.sex() == null ? 0 : row.sex().ordinal() + 1)
            | (row.enrolment() == Enrolment.SUBSIDIARY ? SUBSIDIARY : 0));
    draft.period.add(
        draft.period((long) day(row.from()) << Integer.SIZE | day(row.to()) & 0xFFFFFFFFL));
    draft.addressLow.add((int) written.address());
    draft.addressHigh.add((int) (written.address() >>> Integer.SIZE));
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
  }

  private int number(String name) {
    return name.isEmpty() ? NameDictionary.NONE : names.applyAsInt(name);
  }

  private void family(Written written) {
    int[] all = new int[written.family().size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = number(written.family().get(i));
    }
    draft.family.add(draft.sequences.code(all));
  }

  private void given(Written written) {
    var given = written.given();
    int first = given.isEmpty() ? NameDictionary.NONE : number(given.getFirst().text());
    var others = new Numbers(given.size() + written.preferred().size());
    others(given, first, others);
    others(written.preferred(), first, others);
    draft.given.add(first);
    draft.others.add(draft.sequences.code(others.toArray()));
  }

  private void others(List<Name> names, int first, Numbers others) {
    for (var name : names) {
      int number = number(name.text());
      if (number != first && !others.contains(number)) {
        others.add(number);
      }
    }
  }
}
