package org.encompass.notifier.matching.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// A roll of a few thousand made-up pupils, so that names have frequencies, and the pupils of a
/// story.
final class MadeUpRoll {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final List<String> GIVEN =
      List.of(
          "Olivia",
          "Amelia",
          "Isla",
          "Ava",
          "Ivy",
          "Freya",
          "Lily",
          "Florence",
          "Mia",
          "Willow",
          "Noah",
          "Oliver",
          "George",
          "Arthur",
          "Muhammad",
          "Leo",
          "Harry",
          "Oscar",
          "Archie",
          "Henry",
          "Benjamin",
          "Zofia",
          "Ffion",
          "Aisha",
          "Rhys",
          "Ella",
          "Ellie",
          "Jayden",
          "Kayden");
  private static final List<String> FAMILY =
      List.of(
          "Smith",
          "Jones",
          "Taylor",
          "Brown",
          "Williams",
          "Wilson",
          "Johnson",
          "Davies",
          "Patel",
          "Khan",
          "Evans",
          "Thomas",
          "Roberts",
          "Walker",
          "Wright",
          "Begum",
          "Kowalski",
          "Hughes");

  private final RollIndex.Builder rows = new RollIndex.Builder();
  private final Map<String, String> objections = new HashMap<>();
  private int pupils;
  private @Nullable Linker linker;

  private MadeUpRoll() {}

  /// Nine thousand strangers at forty schools, every other one with a brother or sister.
  static MadeUpRoll ofStrangers() {
    var roll = new MadeUpRoll();
    var random = new Random(7);
    for (int i = 0; i < 6_000; i++) {
      var given = pick(GIVEN, random);
      var family = random.nextInt(3) == 0 ? rare(random) : pick(FAMILY, random);
      var stranger =
          pupil(given, family, LocalDate.of(2010, 1, 2).plusDays(random.nextInt(4_500)))
              .at("%06d".formatted(100_000 + random.nextInt(40)))
              .living(
                  "ZZ%d %d%c%c"
                      .formatted(
                          1 + random.nextInt(9),
                          1 + random.nextInt(9),
                          "ABDEFGHJLN".charAt(random.nextInt(10)),
                          "PQRSTUWXYZ".charAt(random.nextInt(10))),
                  (1 + random.nextInt(60)) + " Larch Row");
      roll.add(stranger);
      if (i % 2 == 0) {
        var born = LocalDate.of(2010, 1, 2).plusDays(random.nextInt(4_500));
        roll.add(stranger.named(pick(GIVEN, random), family).born(born));
      }
    }
    return roll;
  }

  /// Four hundred strangers of one school year: nobody's brothers and sisters.
  static MadeUpRoll ofOneYear() {
    var roll = new MadeUpRoll();
    var random = new Random(8);
    for (int i = 0; i < 400; i++) {
      roll.add(
          pupil(
                  pick(GIVEN, random),
                  rare(random),
                  LocalDate.of(2015, 9, 1).plusDays(random.nextInt(365)))
              .at("100001")
              .living("ZZ%d 9AB".formatted(1 + i % 9), i + " Larch Row"));
    }
    return roll;
  }

  private static String pick(List<String> names, Random random) {
    // The first ones are the most common.
    return names.get(Math.min(random.nextInt(names.size()), random.nextInt(names.size())));
  }

  private static String rare(Random random) {
    var name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append("bcdfghklmnprstvw".charAt(random.nextInt(16)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return name.append("ton").toString();
  }

  MadeUpRoll add(Pupil pupil) {
    rows.add(pupil.row("p" + pupils++));
    return this;
  }

  MadeUpRoll objecting(String urn, String code) {
    objections.put(urn, code);
    return this;
  }

  /// Built once: nobody can be added afterwards.
  Linker linker() {
    var built = linker == null ? new Linker(rows.build(), "test") : linker;
    linker = built;
    return built;
  }

  Register register() {
    return new Register() {
      @Override
      public Fitting fitting(StatedSchool stated, Sought child) {
        if (stated.urn() == null) {
          return Fitting.NONE;
        }
        return stated.urn().equals("UNKNOWN")
            ? Fitting.UNKNOWN
            : new Fitting(Set.of(stated.urn()), true);
      }

      @Override
      public Optional<String> objection(String urn) {
        return Optional.ofNullable(objections.get(urn));
      }
    };
  }

  Linkage link(Pupil child) {
    return link(child, TODAY);
  }

  Linkage link(Pupil child, LocalDate today) {
    return linker().link(child.sought(), today, register(), true);
  }

  static Pupil pupil(String given, String family, @Nullable LocalDate born) {
    var pupil = new Pupil();
    pupil.given = given;
    pupil.family = family;
    pupil.born = born;
    return pupil;
  }

  /// A pupil of a roll or a child of a report: both are written the same way here. Each change
  /// makes another one.
  static final class Pupil implements Cloneable {
    private String given = "";
    private String family = "";
    private @Nullable String knownAs;
    private @Nullable LocalDate born;
    private String urn = "222222";
    private @Nullable String postcode = "ZZ7 4XX";
    private @Nullable String address = "3 Alder Mews";
    private @Nullable Sex sex;
    private @Nullable String upn;
    private Enrolment enrolment = Enrolment.MAIN;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean confidential;
    private List<String> stated = List.of();

    private Pupil changed(Consumer<Pupil> change) {
      try {
        var other = (Pupil) clone();
        change.accept(other);
        return other;
      } catch (CloneNotSupportedException never) {
        throw new IllegalStateException(never);
      }
    }

    Pupil at(String urn) {
      return changed(p -> p.urn = urn);
    }

    Pupil living(@Nullable String postcode, @Nullable String address) {
      return changed(
          p -> {
            p.postcode = postcode;
            p.address = address;
          });
    }

    Pupil named(String given, String family) {
      return changed(
          p -> {
            p.given = given;
            p.family = family;
          });
    }

    Pupil knownAs(String name) {
      return changed(p -> p.knownAs = name);
    }

    Pupil born(@Nullable LocalDate born) {
      return changed(p -> p.born = born);
    }

    Pupil of(Sex sex) {
      return changed(p -> p.sex = sex);
    }

    Pupil numbered(String upn) {
      return changed(p -> p.upn = upn);
    }

    Pupil enrolled(Enrolment enrolment) {
      return changed(p -> p.enrolment = enrolment);
    }

    Pupil between(@Nullable LocalDate from, @Nullable LocalDate to) {
      return changed(
          p -> {
            p.from = from;
            p.to = to;
          });
    }

    Pupil inHiding() {
      return changed(p -> p.confidential = true);
    }

    Pupil saidToBeAt(String... urns) {
      return changed(p -> p.stated = List.of(urns));
    }

    RollRow row(String pupilId) {
      return new RollRow(
          urn,
          pupilId,
          upn,
          given,
          family,
          knownAs,
          null,
          List.of(),
          born == null ? null : Birthday.of(born),
          sex,
          postcode,
          address,
          null,
          enrolment,
          from,
          to);
    }

    Sought sought() {
      var schools = new ArrayList<StatedSchool>();
      stated.forEach(number -> schools.add(new StatedSchool(number, null, null)));
      return new Sought(
          given,
          family,
          knownAs,
          born == null ? null : Birthday.of(born),
          sex,
          postcode,
          address,
          null,
          upn,
          confidential,
          schools);
    }
  }
}
