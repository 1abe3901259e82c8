package org.encompass.notifier.matching.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.compare.Telephones;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// The national roll in memory. Rows are pupils at a school, numbered from 0 to `rows()`; guests
// are
/// left out. Does not change once built.
public final class RollIndex {
  private final List<RollRow> rows;
  private final NameDictionary names = new NameDictionary();
  private final List<int[]> given = new ArrayList<>();
  private final List<int[]> family = new ArrayList<>();
  private final List<String> postcodes = new ArrayList<>(List.of(""));
  private final Map<String, Integer> postcodeIds = new HashMap<>(Map.of("", 0));
  private final Map<Integer, Integer> postcodeCounts = new HashMap<>();
  private final Map<String, Integer> districtCounts = new HashMap<>();
  private final List<String> urns = new ArrayList<>();
  private final Map<String, Integer> schoolIds = new HashMap<>();
  private final Map<Integer, Integer> schoolCounts = new HashMap<>();
  private final Map<Integer, Integer> birthdayCounts = new HashMap<>();

  private RollIndex(List<RollRow> rows) {
    this.rows = rows;
    for (var row : rows) {
      given.add(givenNumbers(row));
      family.add(familyNumbers(row));
      var postcode = Postcodes.of(row.postcode());
      int id =
          postcodeIds.computeIfAbsent(
              postcode,
              text -> {
                postcodes.add(text);
                return postcodes.size() - 1;
              });
      postcodeCounts.merge(id, 1, Integer::sum);
      districtCounts.merge(Postcodes.district(postcode), 1, Integer::sum);
      int school =
          schoolIds.computeIfAbsent(
              row.urn(),
              urn -> {
                urns.add(urn);
                return urns.size() - 1;
              });
      schoolCounts.merge(school, 1, Integer::sum);
      if (row.born() != null) {
        birthdayCounts.merge(row.born().digits(), 1, Integer::sum);
      }
    }
  }

  private int[] givenNumbers(RollRow row) {
    var all = new ArrayList<>(Name.given(row.givenNames()));
    if (all.isEmpty()) {
      all.add(new Name(""));
    }
    if (row.preferredGivenName() != null) {
      all.addAll(Name.given(row.preferredGivenName()));
    }
    return all.stream()
        .mapToInt(n -> n.text().isEmpty() ? NameDictionary.NONE : names.add(n, true))
        .toArray();
  }

  private int[] familyNumbers(RollRow row) {
    var all = new ArrayList<String>();
    all.add(row.familyName());
    if (row.preferredFamilyName() != null) {
      all.add(row.preferredFamilyName());
    }
    all.addAll(row.formerFamilyNames());
    return all.stream()
        .mapToInt(n -> Name.family(n).map(f -> names.add(f, false)).orElse(NameDictionary.NONE))
        .distinct()
        .toArray();
  }

  /// Gathers rows.
  public static final class Builder {
    private final List<RollRow> rows = new ArrayList<>();

    public Builder add(RollRow row) {
      if (row.enrolment() != Enrolment.GUEST) {
        rows.add(row);
      }
      return this;
    }

    public RollIndex build() {
      return new RollIndex(List.copyOf(rows));
    }
  }

  /// The rows that may be the child: at least all whose birthday or postcode is the said one, or as
  /// good as it, and whose names do not speak against it. In rising order, each once.
  public int[] candidates(Probe probe) {
    var given = Arrays.stream(probe.given()).boxed().collect(Collectors.toSet());
    var family = Arrays.stream(probe.family()).boxed().collect(Collectors.toSet());
    return IntStream.range(0, rows()).filter(row -> fits(probe, given, family, row)).toArray();
  }

  private boolean fits(Probe probe, Set<Integer> given, Set<Integer> family, int row) {
    boolean g = Arrays.stream(givenNames(row)).anyMatch(given::contains);
    boolean f = Arrays.stream(familyNames(row)).anyMatch(family::contains);
    var born = born(row);
    var level =
        probe.born() == null || born == null
            ? BirthdayLevel.MISSING
            : BirthdayLevel.of(probe.born(), born);
    return switch (level) {
          case SAME, SWAPPED -> g || f;
          case ONE_DIGIT, TRANSPOSED -> g && f;
          case TWO_PARTS, YEAR_ONLY, DIFFERENT, MISSING -> g && f;
        }
        || (!probe.postcode().isEmpty() && postcode(row).equals(probe.postcode()))
        || ((g || f) && probe.schools().contains(school(row)));
  }

  public int rows() {
    return rows.size();
  }

  /// How many pupils there are: the size of the haystack.
  public int pupils() {
    return rows.size();
  }

  public NameDictionary names() {
    return names;
  }

  /// Numbers of the row's given names: the first one first (NONE if there is none), then middle and
  /// preferred ones.
  public int[] givenNames(int row) {
    return given.get(row);
  }

  /// Numbers of the row's family names: the present one first, then preferred and former ones.
  public int[] familyNames(int row) {
    return family.get(row);
  }

  public @Nullable Birthday born(int row) {
    return rows.get(row).born();
  }

  /// How many pupils were born on that day.
  public int bornOn(Birthday day) {
    return birthdayCounts.getOrDefault(day.digits(), 0);
  }

  public @Nullable Sex sex(int row) {
    return rows.get(row).sex();
  }

  /// As in `Postcodes.of`.
  public String postcode(int row) {
    return Postcodes.of(rows.get(row).postcode());
  }

  /// How many pupils live there.
  public int atPostcode(String postcode) {
    return postcodeCounts.getOrDefault(postcodeIds.getOrDefault(postcode, -1), 0);
  }

  /// How many different postcodes there are.
  public int postcodes() {
    return postcodes.size() - 1;
  }

  /// How many pupils live in the district.
  public int inDistrict(String district) {
    return districtCounts.getOrDefault(district, 0);
  }

  /// As in `Addresses.sketch`.
  public long address(int row) {
    return Addresses.sketch(rows.get(row).addressLine());
  }

  /// As in `Telephones.hash`.
  public int telephone(int row) {
    return Telephones.hash(rows.get(row).telephone());
  }

  /// A short hash of the pupil number: equal ones are most likely one; 0 if there is none.
  public int upn(int row) {
    return upn(rows.get(row).upn());
  }

  /// The same hash of a pupil number.
  public static int upn(@Nullable String upn) {
    return upn == null || upn.isBlank() ? 0 : (upn.strip().hashCode() & 0xFFFF) | 0x10000;
  }

  /// The number of the row's school.
  public int school(int row) {
    return Objects.requireNonNull(schoolIds.get(rows.get(row).urn()));
  }

  /// How many schools have a roll.
  public int schools() {
    return urns.size();
  }

  public String urn(int school) {
    return urns.get(school);
  }

  /// The number of a school; -1 if no roll names it.
  public int schoolOf(String urn) {
    return schoolIds.getOrDefault(urn, -1);
  }

  /// How many pupils the school has.
  public int atSchool(int school) {
    return schoolCounts.getOrDefault(school, 0);
  }

  /// A hash of the school's own id of the pupil, to find the entry by (`pupilKey`).
  public long pupil(int row) {
    return pupilKey(rows.get(row).pupilId());
  }

  /// The hash under which an entry is found.
  public static long pupilKey(String pupilId) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < pupilId.length(); i++) {
      hash = (hash ^ pupilId.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /// The first day on the roll, if it is known.
  public @Nullable LocalDate from(int row) {
    return rows.get(row).from();
  }

  /// The last day on the roll, if it is known.
  public @Nullable LocalDate to(int row) {
    return rows.get(row).to();
  }
}
