package org.encompass.notifier.matching.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.compare.Telephones;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// Writes rows into a draft, texts as numbers. The commonest names are remembered as they are
// written,
/// so that they are folded once.
final class Clerk {
  private static final int REMEMBERED = 1 << 17;

  /// Where days start to be counted, so that a first and a last one fit into a long.
  static final int NO_DAY = Integer.MIN_VALUE;

  /// Set in `marks` for a subsidiary registration; the lower bits are the sex.
  static final int SUBSIDIARY = 8;

  private final Draft draft;
  private final ToIntFunction<String> names;
  private final ToIntFunction<String> postcodes;
  private final ToIntFunction<String> schools;
  private final @Nullable String[] givenSeen;
  private final int[] givenCodes;
  private final @Nullable String[] familySeen;
  private final int[] familyCodes;

  Clerk(
      Draft draft,
      ToIntFunction<String> names,
      ToIntFunction<String> postcodes,
      ToIntFunction<String> schools,
      boolean many) {
    this.draft = draft;
    this.names = names;
    this.postcodes = postcodes;
    this.schools = schools;
    int remembered = many ? REMEMBERED : 1;
    givenSeen = new String[remembered];
    givenCodes = new int[remembered * 2];
    familySeen = new String[remembered];
    familyCodes = new int[remembered];
  }

  void add(RollRow row) {
    given(row);
    draft.family.add(family(row));
    draft.born.add(row.born() == null ? 0 : row.born().digits());
    draft.postcode.add(postcodes.applyAsInt(Postcodes.of(row.postcode())));
    draft.school.add(schools.applyAsInt(row.urn()));
    draft.telephone.add(Telephones.hash(row.telephone()));
    draft.upn.add(RollIndex.upn(row.upn()));
    long key = RollIndex.pupilKey(row.pupilId());
    draft.keyLow.add((int) key);
    draft.keyHigh.add((int) (key >>> Integer.SIZE));
    draft.marks.add(
        (row.sex() == null ? 0 : row.sex().ordinal() + 1)
            | (row.enrolment() == Enrolment.SUBSIDIARY ? SUBSIDIARY : 0));
    draft.period.add(
        draft.period((long) day(row.from()) << Integer.SIZE | day(row.to()) & 0xFFFFFFFFL));
    long address = Addresses.sketch(row.addressLine());
    draft.addressLow.add((int) address);
    draft.addressHigh.add((int) (address >>> Integer.SIZE));
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
  }

  private void given(RollRow row) {
    var written = row.givenNames();
    int place = place(written, givenSeen.length);
    if (row.preferredGivenName() == null && written.equals(givenSeen[place])) {
      draft.given.add(givenCodes[place * 2]);
      draft.others.add(givenCodes[place * 2 + 1]);
      return;
    }
    var all = Name.given(written);
    int first = all.isEmpty() ? NameDictionary.NONE : names.applyAsInt(all.getFirst().text());
    var more = new LinkedHashSet<Integer>();
    all.stream().skip(1).forEach(name -> more.add(names.applyAsInt(name.text())));
    if (row.preferredGivenName() != null) {
      Name.given(row.preferredGivenName()).forEach(n -> more.add(names.applyAsInt(n.text())));
    }
    more.remove(first);
    int others = draft.sequences.code(more.stream().mapToInt(Integer::intValue).toArray());
    draft.given.add(first);
    draft.others.add(others);
    if (row.preferredGivenName() == null) {
      givenSeen[place] = written;
      givenCodes[place * 2] = first;
      givenCodes[place * 2 + 1] = others;
    }
  }

  private int family(RollRow row) {
    int first = family(row.familyName());
    if (row.preferredFamilyName() == null && row.formerFamilyNames().isEmpty()) {
      return first << 1;
    }
    var all = new LinkedHashSet<>(List.of(first));
    if (row.preferredFamilyName() != null) {
      all.add(family(row.preferredFamilyName()));
    }
    row.formerFamilyNames().stream().filter(Objects::nonNull).forEach(n -> all.add(family(n)));
    if (all.size() > 1) {
      all.removeIf(name -> name == NameDictionary.NONE && first != NameDictionary.NONE);
    }
    return draft.sequences.code(all.stream().mapToInt(Integer::intValue).toArray());
  }

  private int family(String written) {
    int place = place(written, familySeen.length);
    if (!written.equals(familySeen[place])) {
      familyCodes[place] =
          Name.family(written).map(n -> names.applyAsInt(n.text())).orElse(NameDictionary.NONE);
      familySeen[place] = written;
    }
    return familyCodes[place];
  }

  private static int place(String written, int places) {
    int mixed = written.hashCode() * 0x9E3779B9;
    return (mixed ^ mixed >>> 16) & places - 1;
  }
}
