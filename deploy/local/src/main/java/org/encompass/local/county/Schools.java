package org.encompass.local.county;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;

/// Builds the county's schools, each with its people and its calendar. Some are made to be awkward.
final class Schools {
  static final String LA_CODE = "990";
  static final String LA_URN = "LA:" + LA_CODE;
  static final String FORCE = "E23000015";
  private static final int FIRST_URN = 990_001;
  private static final int PRIMARIES = 25;
  private static final int SECONDARIES = 7;

  /// @param unreachable has nobody on its list
  /// @param inset keeps its pupils at home on the coming Monday, not its staff
  /// @param early has its pupils in by half past eight
  /// @param onHoliday has two weeks off while all others have school
  /// @param unit teaches pupils who are registered elsewhere too
  /// @param welsh is written to in Welsh
  record Awkward(
      String unreachable,
      String inset,
      String early,
      String onHoliday,
      String unit,
      String welsh) {}

  record Built(SchoolMessage school, SchoolKind kind, int town) {}

  private final RandomGenerator random;
  private final LocalDate today;
  private final LocalDate monday;
  private final List<Built> built = new ArrayList<>();

  /// @param today the day on which the night begins
  Schools(RandomGenerator random, LocalDate today) {
    this.random = random;
    this.today = today;
    this.monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  List<Built> build() {
    for (int i = 0; i < PRIMARIES; i++) {
      add(SchoolKind.PRIMARY, i % Names.TOWNS.size());
    }
    for (int i = 0; i < SECONDARIES; i++) {
      add(SchoolKind.SECONDARY, i % Names.TOWNS.size());
    }
    add(SchoolKind.SPECIAL, 0);
    add(SchoolKind.SPECIAL, 3);
    add(SchoolKind.INDEPENDENT, 1);
    add(SchoolKind.INDEPENDENT, 2);
    add(SchoolKind.WELSH, 4);
    add(SchoolKind.UNIT, 0);
    add(SchoolKind.PRIMARY, 5);
    add(SchoolKind.PRIMARY, 4);
    return List.copyOf(built);
  }

  static Awkward awkward() {
    return new Awkward(urn(38), urn(2), urn(3), urn(35), urn(37), urn(36));
  }

  private static String urn(int index) {
    return String.valueOf(FIRST_URN + index);
  }

  /// The local authority's own entry, for children at no school.
  SchoolMessage authority() {
    var officers =
        List.of(
            contact(LA_URN, "officer1", Role.LA_OFFICER),
            contact(LA_URN, "officer2", Role.LA_OFFICER));
    return new SchoolMessage(
        LA_URN,
        1,
        "Harrowmere County Council",
        null,
        null,
        null,
        null,
        Status.OPEN,
        null,
        LA_CODE,
        "Harrowmere",
        FORCE,
        Names.TOWNS.getFirst(),
        null,
        "01632 960990",
        null,
        Language.en,
        calendar(LA_URN),
        null,
        officers,
        null,
        null);
  }

  private void add(SchoolKind kind, int town) {
    var urn = urn(built.size());
    var awkward = awkward();
    int number = built.size();
    var people =
        urn.equals(awkward.unreachable())
            ? List.<Contact>of()
            : List.of(
                contact(urn, "lead", Role.LEAD),
                contact(urn, "deputy", Role.DEPUTY),
                contact(urn, "head", Role.HEAD));
    var place = Names.place(number) + (number < 28 ? "" : kind == SchoolKind.WELSH ? "" : " Park");
    var school =
        new SchoolMessage(
            urn,
            1,
            kind.name(place),
            kind.type,
            kind.phase,
            kind.lowAge,
            kind.highAge,
            Status.OPEN,
            null,
            LA_CODE,
            "Harrowmere",
            FORCE,
            Names.TOWNS.get(town),
            "ZZ%d 1%s".formatted(town + 1, "AB"),
            "01632 9600%02d".formatted(number),
            urn.equals(awkward.early()) ? "08:30" : null,
            kind == SchoolKind.WELSH ? Language.cy : Language.en,
            calendar(urn),
            null,
            people,
            null,
            null);
    built.add(new Built(school, kind, town));
  }

  private Contact contact(String urn, String post, Role role) {
    var owner = urn.replace("LA:", "la");
    var name = Names.given(Sex.X, random) + " " + Names.family(random);
    return new Contact(
        "c-%s-%s".formatted(owner, post),
        name,
        role,
        "%s.%s@example.invalid".formatted(post, owner),
        "07700 900%03d".formatted(random.nextInt(1000)),
        urn.equals(awkward().welsh()) ? Language.cy : Language.en,
        today.plusYears(1),
        null,
        null);
  }

  /// The half-term of the made-up county is another week than the one after the night.
  private Calendar calendar(String urn) {
    var closed = new ArrayList<Closed>();
    closed.add(new Closed(today.minusDays(60), today.minusDays(46), ClosedKind.HOLIDAY));
    var awkward = awkward();
    if (urn.equals(awkward.inset())) {
      closed.add(new Closed(monday, monday, ClosedKind.INSET));
    }
    if (urn.equals(awkward.onHoliday())) {
      closed.add(new Closed(monday.minusDays(7), monday.plusDays(4), ClosedKind.HOLIDAY));
    }
    closed.add(new Closed(monday.plusDays(21), monday.plusDays(25), ClosedKind.HOLIDAY));
    closed.add(new Closed(today.plusDays(76), today.plusDays(90), ClosedKind.HOLIDAY));
    return new Calendar(
        "made-up county", today.minusDays(60), today.plusDays(90), List.copyOf(closed));
  }

  /// The school of a kind in a town, or the nearest thing to it.
  static Optional<Built> pick(List<Built> all, SchoolKind kind, int town, RandomGenerator random) {
    var fitting = all.stream().filter(s -> s.kind() == kind && s.town() == town).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(Names.any(fitting, random));
  }
}
