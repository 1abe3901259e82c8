package org.encompass.shadow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// Made-up pupils and children of incidents, once as messages and once as the files of the guide.
final class WrittenCounty {
  private static final OffsetDateTime EVENING =
      OffsetDateTime.of(2026, 11, 22, 20, 0, 0, 0, ZoneOffset.UTC);
  private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String[] GIVEN = {
    "Amelia", "Bronwen", "Callum", "Dafydd", "Edith", "Farah", "Gethin", "Imran", "Jadwiga", "Zoë"
  };
  private static final String[] STARTS = {
    "Bram", "Cald", "Dun", "Farn", "Grim", "Hax", "Jarl", "Kel"
  };
  private static final String[] ENDS = {"bourne", "croft", "den", "gate", "holm", "O'", "-Lee"};

  private final Random random;
  private final List<RollMessage> pupils = new ArrayList<>();
  private final List<Child> children = new ArrayList<>();

  WrittenCounty(long seed, int families, int reported) {
    this.random = new Random(seed);
    for (int family = 0; family < families; family++) {
      family(family);
    }
    for (int i = 0; i < reported; i++) {
      children.add(child("c" + i, one(pupils)));
    }
  }

  List<RollMessage> pupils() {
    return pupils;
  }

  List<ChildCase> cases() {
    return children.stream().map(WrittenCounty::asCase).toList();
  }

  private void family(int number) {
    var name = one(STARTS) + one(ENDS);
    var postcode = "ZZ%d %dAA".formatted(1 + number / 10 % 90, number % 10);
    var street = number + " Mill Lane, \"The Ash\"";
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      var main = pupil("f%dc%d".formatted(number, i), name, postcode, street);
      pupils.add(main);
      if (random.nextInt(12) == 0) {
        pupils.add(elsewhere(main));
      }
    }
  }

  private RollMessage pupil(String id, String family, String postcode, String street) {
    return new RollMessage(
        "10000" + random.nextInt(9),
        id,
        1,
        maybe("U" + id),
        one(GIVEN),
        family,
        maybe(one(GIVEN)),
        maybe(one(STARTS) + "well"),
        random.nextInt(6) == 0 ? List.of(one(STARTS) + "ton", one(STARTS)) : null,
        LocalDate.of(2009, 2, 2).plusDays(random.nextInt(3600)),
        random.nextBoolean() ? Sex.F : Sex.M,
        postcode,
        street,
        maybe("01632 960" + (100 + random.nextInt(900))),
        random.nextInt(20) == 0 ? Enrolment.GUEST : Enrolment.MAIN,
        maybe("6"),
        LocalDate.of(2024, 9, 1),
        random.nextInt(15) == 0 ? LocalDate.of(2026, 7, 21) : null);
  }

  private static RollMessage elsewhere(RollMessage p) {
    return new RollMessage(
        "100009",
        p.pupilId(),
        1,
        p.upn(),
        p.givenNames(),
        p.familyName(),
        null,
        null,
        null,
        p.dateOfBirth(),
        p.sex(),
        p.postcode(),
        p.addressLine(),
        null,
        Enrolment.SUBSIDIARY,
        null,
        p.from(),
        null);
  }

  /// A pupil, or a brother or sister who is on no roll, well described or not.
  private Child child(String ref, RollMessage p) {
    int slip = random.nextInt(14);
    return new Child(
        ref,
        slip == 0 ? "Wenceslas" : slip == 1 ? p.givenNames().substring(1) : p.givenNames(),
        slip == 2 ? p.givenNames() : p.familyName(),
        maybe(one(GIVEN)),
        slip == 3 ? null : slip == 4 ? p.dateOfBirth().minusYears(15) : p.dateOfBirth(),
        null,
        p.sex(),
        slip == 5 ? "990" : null,
        slip == 6 ? null : slip == 7 ? "ZZ1 1ZZ" : p.postcode(),
        random.nextBoolean() ? p.addressLine() : null,
        p.telephone(),
        p.upn(),
        slip == 5 ? EducationStatus.HOME_EDUCATED : random.nextBoolean() ? null : one(STATUSES),
        stated(slip, p),
        IncidentMessage.Presence.HEARD,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static final EducationStatus[] STATUSES = {
    EducationStatus.SCHOOL, EducationStatus.UNKNOWN, EducationStatus.NOT_IN_EDUCATION
  };

  private static @Nullable List<StatedSchool> stated(int slip, RollMessage p) {
    return switch (slip) {
      case 8 -> List.of(new StatedSchool(p.urn(), null, null));
      case 9 -> List.of(new StatedSchool("100008", "Hill School, Ash", "Ash"));
      case 10 -> List.of(new StatedSchool(null, "Hill School", null));
      // At two schools, or at the first one of them until last week.
      case 11 ->
          List.of(new StatedSchool(p.urn(), null, null), new StatedSchool("100009", null, null));
      default -> null;
    };
  }

  private static ChildCase asCase(Child child) {
    var incident =
        new IncidentMessage(
            "1.0",
            UUID.randomUUID(),
            IncidentMessage.EventType.REPORTED,
            IncidentMessage.IncidentType.DOMESTIC_ABUSE,
            "E23000015",
            null,
            "REF",
            1,
            EVENING,
            null,
            EVENING,
            IncidentMessage.LocationCategory.HOME,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new IncidentMessage.Contact("Made-up team", "0300 000 0000"),
            List.of(child));
    return new ChildCase(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        ChildState.RECEIVED,
        null,
        true,
        true,
        EVENING.toInstant(),
        EVENING.toInstant(),
        incident,
        child,
        incident.eventId(),
        1);
  }

  String[] rollFile() {
    var header =
        "urn,pupilId,upn,givenNames,familyName,preferredGivenName,preferredFamilyName,"
            + "formerFamilyNames,dateOfBirth,sex,postcode,addressLine,telephone,enrolment,"
            + "yearGroup,from,to";
    return lines(
        header,
        pupils.stream()
            .map(
                p ->
                    line(
                        p.urn(),
                        p.pupilId(),
                        p.upn(),
                        p.givenNames(),
                        p.familyName(),
                        p.preferredGivenName(),
                        p.preferredFamilyName(),
                        p.formerFamilyNames() == null
                            ? null
                            : String.join(";", p.formerFamilyNames()),
                        p.dateOfBirth(),
                        p.sex(),
                        p.postcode(),
                        p.addressLine(),
                        p.telephone(),
                        p.enrolment(),
                        p.yearGroup(),
                        p.from(),
                        p.to())));
  }

  String[] childrenFile() {
    var header =
        "childRef,givenNames,familyName,knownAs,dateOfBirth,sex,postcode,addressLine,telephone,"
            + "schoolUrn,schoolName,schoolTown,educationStatus,upn,laCode";
    return lines(
        header,
        children.stream()
            .map(
                c ->
                    line(
                        c.childRef(),
                        c.givenNames(),
                        c.familyName(),
                        c.knownAs(),
                        c.dateOfBirth() == null ? null : BRITISH.format(c.dateOfBirth()),
                        c.sex(),
                        c.postcode(),
                        c.addressLine(),
                        c.telephone(),
                        schools(c).map(StatedSchool::urn).collect(joined()),
                        schools(c).map(StatedSchool::name).collect(joined()),
                        schools(c).map(StatedSchool::town).collect(joined()),
                        c.educationStatus(),
                        c.upn(),
                        c.laCode())));
  }

  private static Stream<StatedSchool> schools(Child child) {
    return child.schools() == null ? Stream.of() : child.schools().stream();
  }

  private static Collector<@Nullable String, ?, String> joined() {
    return Collectors.filtering(text -> text != null, Collectors.joining(";"));
  }

  private static String[] lines(String header, Stream<String> rows) {
    return Stream.concat(Stream.of(header), rows).toArray(String[]::new);
  }

  private static String line(@Nullable Object... fields) {
    return Stream.of(fields)
        .map(f -> f == null ? "" : "\"" + f.toString().replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }

  private @Nullable String maybe(String text) {
    return random.nextInt(3) == 0 ? text : null;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
