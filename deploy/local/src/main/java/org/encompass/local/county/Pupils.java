package org.encompass.local.county;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.encompass.local.county.Schools.Built;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;

/// Fills the schools, home by home: brothers and sisters, twins, namesakes, and pupils who are
/// registered at two schools.
final class Pupils {
  private static final int WANTED = 12_000;
  private static final int AT_TWO_SCHOOLS = 30;
  private static final int NAMESAKES = 12;
  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

  private record Home(
      String family, String postcode, String addressLine, String telephone, int town) {}

  private final RandomGenerator random;
  private final LocalDate today;
  private final LocalDate yearBegan;
  private final List<Built> schools;
  private final Upns upns = new Upns();
  private final List<List<RollMessage>> households = new ArrayList<>();
  private final List<RollMessage> namesakes = new ArrayList<>();
  private final List<RollMessage> alike = new ArrayList<>();
  private int made;

  Pupils(RandomGenerator random, LocalDate today, List<Built> schools) {
    this.random = random;
    this.today = today;
    this.yearBegan =
        LocalDate.of(today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1, 9, 1);
    this.schools = schools;
  }

  List<List<RollMessage>> households() {
    return List.copyOf(households);
  }

  List<RollMessage> namesakes() {
    return List.copyOf(namesakes);
  }

  /// Twins whose names differ in one letter, at two schools.
  List<RollMessage> alike() {
    return List.copyOf(alike);
  }

  void fill() {
    while (made < WANTED) {
      households.add(List.copyOf(household()));
    }
    registerSomeTwice();
    addNamesakes();
    addTwinsAlike();
  }

  private List<RollMessage> household() {
    var home = home();
    var children = new ArrayList<RollMessage>();
    int size = 1 + (random.nextInt(10) < 5 ? 0 : random.nextInt(10) < 8 ? 1 : 2);
    for (int i = 0; i < size; i++) {
      var before = children.isEmpty() ? null : children.getLast().dateOfBirth();
      boolean twin = before != null && random.nextInt(25) == 0;
      var birthday = twin && before != null ? before : birthday();
      var name = Names.given(Sex.X, random);
      if (children.stream().noneMatch(other -> other.givenNames().equals(name))) {
        children.add(pupil(home, name, birthday, schoolFor(home.town(), birthday)));
      }
    }
    return children;
  }

  private Home home() {
    int town = random.nextInt(Names.TOWNS.size());
    var postcode = "ZZ%d %d%c%c".formatted(town + 1, 2 + random.nextInt(8), inward(), inward());
    var telephone = "01632 960%03d".formatted(random.nextInt(1000));
    return new Home(Names.family(random), postcode, Names.addressLine(random), telephone, town);
  }

  private char inward() {
    return INWARD.charAt(random.nextInt(INWARD.length()));
  }

  /// Reception to the last school year.
  private LocalDate birthday() {
    int ageWhenYearBegan = 4 + random.nextInt(13);
    return yearBegan.minusYears(ageWhenYearBegan + 1L).plusDays(random.nextInt(365));
  }

  private Built schoolFor(int town, LocalDate birthday) {
    boolean older = birthday.isBefore(yearBegan.minusYears(11));
    int dice = random.nextInt(100);
    var kind =
        dice < 2
            ? SchoolKind.SPECIAL
            : dice < 5
                ? SchoolKind.INDEPENDENT
                : older ? SchoolKind.SECONDARY : dice < 25 ? SchoolKind.WELSH : SchoolKind.PRIMARY;
    return Schools.pick(schools, kind, town, random)
        .or(
            () ->
                Schools.pick(
                    schools, older ? SchoolKind.SECONDARY : SchoolKind.PRIMARY, town, random))
        .orElseThrow();
  }

  private RollMessage pupil(Home home, String given, LocalDate birthday, Built school) {
    int year = Math.toIntExact(ChronoUnit.YEARS.between(birthday, yearBegan.minusDays(1))) - 4;
    made++;
    return new RollMessage(
        school.school().urn(),
        "p%06d".formatted(made),
        1,
        upns.next(Schools.LA_CODE, birthday.getYear() + 5),
        given,
        home.family(),
        null,
        null,
        null,
        birthday,
        null,
        home.postcode(),
        home.addressLine(),
        home.telephone(),
        Enrolment.MAIN,
        year == 0 ? "R" : String.valueOf(year),
        entered(birthday),
        null);
  }

  private LocalDate entered(LocalDate birthday) {
    var entry = LocalDate.of(birthday.getYear() + 5, 9, 1);
    return entry.isBefore(today) ? entry : yearBegan;
  }

  /// Children of the referral unit stay on the roll of the school they come from.
  private void registerSomeTwice() {
    var unit = Schools.awkward().unit();
    int registered = 0;
    for (int i = 0; i < households.size() && registered < AT_TWO_SCHOOLS; i += 97) {
      var only = households.get(i);
      var child = only.getFirst();
      if (only.size() == 1
          && !child.urn().equals(unit)
          && child.dateOfBirth().isBefore(yearBegan.minusYears(6))) {
        households.set(i, List.of(child, elsewhere(child, unit)));
        registered++;
      }
    }
  }

  private static RollMessage elsewhere(RollMessage p, String urn) {
    return new RollMessage(
        urn,
        p.pupilId() + "s",
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
        p.telephone(),
        Enrolment.SUBSIDIARY,
        p.yearGroup(),
        p.from(),
        null);
  }

  private void addTwinsAlike() {
    var home = home();
    var birthday = yearBegan.minusYears(9).plusDays(57);
    var primaries = schools.stream().filter(s -> s.kind() == SchoolKind.PRIMARY).toList();
    alike.add(pupil(home, "Maja", birthday, primaries.get(primaries.size() / 2)));
    alike.add(pupil(home, "Maya", birthday, primaries.get(primaries.size() / 2 + 1)));
    households.add(alike());
  }

  /// Two children of one name and birthday in different homes and towns.
  private void addNamesakes() {
    for (int i = 0; namesakes.size() < 2 * NAMESAKES; i += 131) {
      var first = households.get(i).getFirst();
      if (households.get(i).size() == 1) {
        var home = home();
        var same =
            new Home(
                first.familyName(),
                home.postcode(),
                home.addressLine(),
                home.telephone(),
                home.town());
        var second =
            pupil(
                same,
                first.givenNames(),
                first.dateOfBirth(),
                schoolFor(home.town(), first.dateOfBirth()));
        if (!second.urn().equals(first.urn())) {
          households.add(List.of(second));
          namesakes.add(first);
          namesakes.add(second);
        }
      }
    }
  }
}
