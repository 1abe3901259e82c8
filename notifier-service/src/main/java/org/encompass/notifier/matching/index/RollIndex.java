package org.encompass.notifier.matching.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.index.Assembly.Districts;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// The national roll in memory, in about 45 bytes a pupil. Rows are pupils at a school, numbered
// from
/// 0 to `rows()`; guests are left out. Does not change once built: `with` gives another index that
/// shares what is the same.
///
/// Where more rows come into question than can be weighed (a common name without a birthday, a
/// placeholder birthday, thousands at a postcode), the closest are kept and the lookup is counted
// in
/// `cut()`. Rows of the same birthday (up to 20,000 of a day) and close name are never left out.
public final class RollIndex {
  /// No pupils.
  public static final RollIndex EMPTY = new Builder().build();

  private static final Sex[] SEXES = Sex.values();
  private static final int SEX = 7;
  private static final ThreadLocal<Search> SEARCH = ThreadLocal.withInitial(Search::new);

  private final NameDictionary names;
  private final Catalogue postcodes;
  private final Catalogue schools;
  private final Districts districts;
  private final List<Part> parts;
  private final Part base;
  private final int rows;
  private final int pupils;
  private final LongAdder cut;

  RollIndex(
      NameDictionary names,
      Catalogue postcodes,
      Catalogue schools,
      Districts districts,
      List<Part> parts) {
    this(names, postcodes, schools, districts, parts, new LongAdder());
  }

  private RollIndex(
      NameDictionary names,
      Catalogue postcodes,
      Catalogue schools,
      Districts districts,
      List<Part> parts,
      LongAdder cut) {
    this.names = names;
    this.postcodes = postcodes;
    this.schools = schools;
    this.districts = districts;
    this.parts = parts;
    this.cut = cut;
    base = parts.getFirst();
    rows = parts.getLast().end();
    pupils = parts.stream().mapToInt(Part::present).sum();
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
    return changed.isEmpty() && left.isEmpty() ? this : new Change(this).apply(changed, left);
  }

  RollIndex changed(
      NameDictionary dictionary,
      Catalogue newPostcodes,
      Catalogue newSchools,
      List<Part> newParts) {
    return new RollIndex(dictionary, newPostcodes, newSchools, districts, newParts, cut);
  }

  /// How many rows have come, gone or changed since the build: so far off any count can be at most.
  public int overlay() {
    return base.left() + rows - base.end();
  }

  /// The rows that may be the child: at least all whose birthday or postcode is the said one, or as
  /// good as it, and whose names do not speak against it. In rising order, each once.
  public int[] candidates(Probe probe) {
    var search = SEARCH.get();
    int[] found = search.run(parts, names, probe, postcodeNumber(probe.postcode()));
    if (search.cut()) {
      cut.increment();
    }
    return found;
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
    var part = part(row);
    return !part.gone().has(row - part.first());
  }

  /// How many pupils there are: the size of the haystack.
  public int pupils() {
    return pupils;
  }

  public NameDictionary names() {
    return names;
  }

  /// Numbers of the row's given names: the first one first (NONE if there is none), then middle and
  /// preferred ones. In a loop, ask `givenName` instead.
  public int[] givenNames(int row) {
    int[] all = new int[givenCount(row)];
    java.util.Arrays.setAll(all, at -> givenName(row, at));
    return all;
  }

  /// How many given names the row has: at least one, which may be NONE.
  public int givenCount(int row) {
    var part = part(row);
    return part.slice().givenCount(row - part.first());
  }

  /// One of the row's given names.
  public int givenName(int row, int at) {
    var part = part(row);
    return part.slice().givenName(row - part.first(), at);
  }

  /// Numbers of the row's family names: the present one first, then preferred and former ones. In a
  /// loop, ask `familyName` instead.
  public int[] familyNames(int row) {
    var part = part(row);
    return part.slice().familyNames(row - part.first());
  }

  /// How many family names the row has: at least one, which may be NONE.
  public int familyCount(int row) {
    var part = part(row);
    return part.slice().familyCount(row - part.first());
  }

  /// One of the row's family names.
  public int familyName(int row, int at) {
    var part = part(row);
    return part.slice().familyName(row - part.first(), at);
  }

  public @Nullable Birthday born(int row) {
    int digits = bornDigits(row);
    return digits == 0 ? null : new Birthday(digits);
  }

  /// The birthday as eight digits; 0 if there is none.
  public int bornDigits(int row) {
    var part = part(row);
    return part.slice().born(row - part.first());
  }

  /// How many pupils were born on that day.
  public int bornOn(Birthday day) {
    int count = 0;
    for (var part : parts) {
      count += part.slice().days.end(day.digits()) - part.slice().days.start(day.digits());
    }
    return count;
  }

  public @Nullable Sex sex(int row) {
    var part = part(row);
    int sex = part.slice().marks.get(row - part.first()) & SEX;
    return sex == 0 ? null : SEXES[sex - 1];
  }

  /// MAIN or SUBSIDIARY.
  public Enrolment enrolment(int row) {
    var part = part(row);
    return (part.slice().marks.get(row - part.first()) & Clerk.SUBSIDIARY) == 0
        ? Enrolment.MAIN
        : Enrolment.SUBSIDIARY;
  }

  /// As in `Postcodes.of`.
  public String postcode(int row) {
    int number = postcodeNumber(row);
    return number == 0 ? "" : postcodes.text(number);
  }

  /// The number of the row's postcode; 0 if there is none.
  public int postcodeNumber(int row) {
    var part = part(row);
    return part.slice().postcode.get(row - part.first());
  }

  /// The number of a postcode; 0 if nobody lives there.
  public int postcodeNumber(String postcode) {
    return postcodes.number(postcode);
  }

  /// How many pupils live there.
  public int atPostcode(String postcode) {
    int number = postcodes.number(postcode);
    return number == 0 ? 0 : parts.stream().mapToInt(p -> p.slice().byPostcode.count(number)).sum();
  }

  /// How many different postcodes there are.
  public int postcodes() {
    return postcodes.size();
  }

  /// How many pupils live in the district.
  public int inDistrict(String district) {
    return districts.count(district);
  }

  /// As in `Addresses.sketch`.
  public long address(int row) {
    var part = part(row);
    return part.slice().address[row - part.first()];
  }

  /// As in `Telephones.hash`.
  public int telephone(int row) {
    var part = part(row);
    return part.slice().telephone.get(row - part.first());
  }

  /// A short hash of the pupil number: equal ones are most likely one; 0 if there is none.
  public int upn(int row) {
    var part = part(row);
    return part.slice().upn.get(row - part.first());
  }

  /// The same hash of a pupil number.
  public static int upn(@Nullable String upn) {
    return upn == null || upn.isBlank() ? 0 : Hashes.sixteenBits(upn.strip());
  }

  /// The number of the row's school.
  public int school(int row) {
    var part = part(row);
    return part.slice().school.get(row - part.first()) - 1;
  }

  /// How many schools have a roll.
  public int schools() {
    return schools.size();
  }

  public String urn(int school) {
    return schools.text(school + 1);
  }

  /// The number of a school; -1 if no roll names it.
  public int schoolOf(String urn) {
    return schools.number(urn) - 1;
  }

  /// How many pupils the school has.
  public int atSchool(int school) {
    return parts.stream().mapToInt(part -> part.slice().bySchool.count(school + 1)).sum();
  }

  /// A hash of the school's own id of the pupil, to find the entry by (`pupilKey`).
  public long pupil(int row) {
    var part = part(row);
    return part.slice().key(row - part.first());
  }

  /// The hash under which an entry is found among those of its school: forty bits, so that two of
  // nine
  /// million pupils hardly ever share it.
  public static long pupilKey(String pupilId) {
    return Hashes.fortyBits(pupilId);
  }

  /// The first day on the roll, if it is known.
  public @Nullable LocalDate from(int row) {
    return day((int) (days(row) >> Integer.SIZE));
  }

  /// The last day on the roll, if it is known.
  public @Nullable LocalDate to(int row) {
    return day((int) days(row));
  }

  private static @Nullable LocalDate day(int day) {
    return day == Clerk.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  private long days(int row) {
    var part = part(row);
    return part.slice().days(row - part.first());
  }

  private Part part(int row) {
    int at = 0;
    while (row >= parts.get(at).end()) {
      at++;
    }
    return parts.get(at);
  }

  List<Part> parts() {
    return parts;
  }

  Catalogue postcodeTexts() {
    return postcodes;
  }

  Catalogue schoolTexts() {
    return schools;
  }
}
