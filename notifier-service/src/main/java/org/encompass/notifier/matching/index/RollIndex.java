package org.encompass.notifier.matching.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;
import org.encompass.notifier.domain.PupilHash;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// The national roll in memory, in about 54 bytes a pupil. Rows are pupils at a school, numbered
/// from 0 to `rows()`; guests are left out. Does not change once built: `with` gives another index
/// that shares what is the same.
///
/// Where more rows come into question than can be weighed (a common name without a birthday,
/// thousands at a postcode), the closest are kept and the lookup is counted in `cut()`. Rows of the
/// same birthday (up to 20,000 of a day) and close name are never left out.
public final class RollIndex {
  /// No pupils.
  public static final RollIndex EMPTY = Assembly.empty();

  private static final Sex[] SEXES = Sex.values();
  private static final int SEX = 7;
  private static final PerThread<Search> SEARCH = new PerThread<>(Search::new);

  private final Contents contents;
  private final Part base;
  private final int rows;
  private final int pupils;
  private final LongAdder cut;

  RollIndex(Contents contents, LongAdder cut) {
    this.contents = contents;
    this.cut = cut;
    base = contents.base();
    rows = contents.parts().getLast().end();
    pupils = contents.sum(Part::present);
  }

  /// Gathers rows, in any order: the same rows give the same index. For one build.
  public static final class Builder {
    private final Assembly assembly = new Assembly();

    public Builder add(RollRow row) {
      if (row.enrolment() != Enrolment.GUEST) {
        assembly.add(row);
      }
      return this;
    }

    public RollIndex build() {
      return assembly.index();
    }
  }

  /// An index with these entries new or changed, and those gone; an entry that is now a guest's is
  /// gone, too. Counts of names, and of pupils by district, stay as they were at the last build.
  ///
  /// @param changed if an entry is in it twice, the later one counts; it goes before `left`
  public RollIndex with(Collection<RollRow> changed, Collection<RollKey> left) {
    return changed.isEmpty() && left.isEmpty()
        ? this
        : new RollIndex(new Change(contents).apply(changed, left), cut);
  }

  /// How many rows have come, gone or changed since the build: so far off any count can be at most.
  public int overlay() {
    return base.left() + rows - base.end();
  }

  /// The rows that may be the child, in rising order, by birthday, names, postcode and stated
  /// school: "Looking up" in ADR 10 says which.
  public int[] candidates(Probe probe) {
    return SEARCH.with(search -> search.run(contents, probe, cut));
  }

  /// The rows at postcodes with another character than the said one, or with two neighbours
  /// exchanged, that have anything of the child: a close name or nearly its birthday.
  public int[] astray(Probe probe) {
    return SEARCH.with(search -> search.astray(contents, probe, cut));
  }

  /// How many rows of any birthday bear one of these given and one of these family names.
  public int bearing(int[] given, int[] family) {
    return SEARCH.with(search -> search.bearing(contents, given, family));
  }

  /// How many lookups have left out rows because there were too many, since the build.
  public long cut() {
    return cut.sum();
  }

  /// One more than the highest number of a row. A row in between may have left the roll.
  public int rows() {
    return rows;
  }

  /// Whether the row still stands: the candidates do.
  public boolean present(int row) {
    return !part(row).gone().has(at(row));
  }

  /// How many pupils there are: the size of the haystack.
  public int pupils() {
    return pupils;
  }

  public NameDictionary names() {
    return contents.names();
  }

  /// Numbers of the row's given names: the first one (or NONE), then middle and preferred ones.
  public int[] givenNames(int row) {
    return slice(row).givenNames(at(row));
  }

  /// How many given names the row has: at least one, which may be NONE.
  public int givenCount(int row) {
    return slice(row).givenCount(at(row));
  }

  /// One of the row's given names.
  public int givenName(int row, int at) {
    return slice(row).givenName(at(row), at);
  }

  /// Numbers of the row's family names: the present one, then preferred and former ones.
  public int[] familyNames(int row) {
    return slice(row).familyNames(at(row));
  }

  /// How many family names the row has: at least one, which may be NONE.
  public int familyCount(int row) {
    return slice(row).familyCount(at(row));
  }

  /// One of the row's family names.
  public int familyName(int row, int at) {
    return slice(row).familyName(at(row), at);
  }

  public @Nullable Birthday born(int row) {
    int digits = bornDigits(row);
    return digits == 0 ? null : new Birthday(digits);
  }

  /// The birthday as eight digits; 0 if there is none.
  public int bornDigits(int row) {
    return slice(row).born(at(row));
  }

  /// About how many pupils were born on these days: those who have left since the build count.
  public int bornOn(int... days) {
    return contents.sum(part -> part.slice().days.count(days));
  }

  /// How many were, without those who have left.
  public int stillBornOn(Birthday day) {
    return contents.sum(part -> part.bornOn(day.digits()));
  }

  public @Nullable Sex sex(int row) {
    int sex = slice(row).marks.get(at(row)) & SEX;
    return sex == 0 ? null : SEXES[sex - 1];
  }

  /// MAIN or SUBSIDIARY.
  public Enrolment enrolment(int row) {
    boolean main = (slice(row).marks.get(at(row)) & Clerk.SUBSIDIARY) == 0;
    return main ? Enrolment.MAIN : Enrolment.SUBSIDIARY;
  }

  /// As in `Postcodes.of`.
  public String postcode(int row) {
    int number = postcodeNumber(row);
    return number == 0 ? "" : contents.postcodes().text(number);
  }

  /// The number of the row's postcode; 0 if there is none.
  public int postcodeNumber(int row) {
    return slice(row).postcode.get(at(row));
  }

  /// Whether the row's postcode begins or ends like this one; else it is not near it in any way.
  public boolean sharesAnEnd(int row, String postcode) {
    return contents.postcodes().sharesAnEnd(postcodeNumber(row), postcode);
  }

  /// The number of a postcode; 0 if nobody lives there.
  public int postcodeNumber(String postcode) {
    return contents.postcodes().number(postcode);
  }

  /// How many pupils live there.
  public int atPostcode(String postcode) {
    int number = postcodeNumber(postcode);
    return contents.sum(part -> part.atPostcode(number));
  }

  /// How many different postcodes there are.
  public int postcodes() {
    return contents.postcodes().size();
  }

  /// How many pupils live in the district.
  public int inDistrict(String district) {
    return contents.districts().count(district);
  }

  /// As in `Addresses.sketch`.
  public long address(int row) {
    return slice(row).address(at(row));
  }

  /// As in `Telephones.hash`.
  public int telephone(int row) {
    return slice(row).telephone.get(at(row));
  }

  /// A short hash of the pupil number: equal ones are most likely one; 0 if there is none.
  public int upn(int row) {
    return slice(row).upn.get(at(row));
  }

  /// The same hash of a pupil number.
  public static int upn(@Nullable String upn) {
    return upn == null || upn.isBlank() ? 0 : Hashes.sixteenBits(upn.strip());
  }

  /// The number of the row's school.
  public int school(int row) {
    return slice(row).school.get(at(row)) - 1;
  }

  /// How many schools have a roll.
  public int schools() {
    return contents.schools().size();
  }

  public String urn(int school) {
    return contents.schools().text(school + 1);
  }

  /// The number of a school; -1 if no roll names it.
  public int schoolOf(String urn) {
    return contents.schools().number(urn) - 1;
  }

  /// How many pupils the school has.
  public int atSchool(int school) {
    return contents.sum(part -> part.slice().bySchool.count(school + 1));
  }

  /// A hash of the school's own id of the pupil, to find the entry by (`pupilKey`).
  public long pupil(int row) {
    return slice(row).key(at(row));
  }

  /// Forty bits of it, which two of nine million pupils hardly ever share.
  public static long pupilKey(String pupilId) {
    return PupilHash.of(pupilId);
  }

  /// The first day on the roll, if it is known.
  public @Nullable LocalDate from(int row) {
    return day((int) (slice(row).days(at(row)) >> Integer.SIZE));
  }

  /// The last day on the roll, if it is known.
  public @Nullable LocalDate to(int row) {
    return day((int) slice(row).days(at(row)));
  }

  /// Whether on a day (counted from 1970) the entry is over (-1), stands (0) or is to come (1).
  public int standing(int row, long epochDay) {
    long days = slice(row).days(at(row));
    int from = (int) (days >> Integer.SIZE);
    int to = (int) days;
    boolean over = to != Clerk.NO_DAY && to < epochDay;
    return over ? -1 : from != Clerk.NO_DAY && from > epochDay ? 1 : 0;
  }

  private static @Nullable LocalDate day(int day) {
    return day == Clerk.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  private Part part(int row) {
    return row < base.end() ? base : contents.holding(row);
  }

  private Slice slice(int row) {
    return part(row).slice();
  }

  private int at(int row) {
    return row - part(row).first();
  }
}
