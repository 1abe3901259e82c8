package org.encompass.notifier.matching.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
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
    int[] given = numbers(written.given());
    draft.given.add(given[0]);
    draft.others.add(draft.sequences.code(Arrays.copyOfRange(given, 1, given.length)));
    draft.family.add(draft.sequences.code(numbers(written.family())));
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

  private int[] numbers(List<String> texts) {
    int[] numbers = new int[texts.size()];
    for (int i = 0; i < numbers.length; i++) {
      var name = texts.get(i);
      numbers[i] = name.isEmpty() ? NameDictionary.NONE : names.applyAsInt(name);
    }
    return numbers;
  }
}
