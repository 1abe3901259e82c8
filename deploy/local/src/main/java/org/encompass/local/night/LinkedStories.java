package org.encompass.local.night;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;

/// Pupils whom the police wrote down otherwise than the roll does; no person is needed to find
/// them.
final class LinkedStories {
  /// Only such as nobody in the county is named: Matilda's twin may be Tilly.
  private static final Map<String, String> NICKNAMES =
      Map.ofEntries(
          entry("Samuel", "Sam"),
          entry("Benjamin", "Ben"),
          entry("Joshua", "Josh"),
          entry("Michael", "Mike"),
          entry("Zachary", "Zac"),
          entry("Robert", "Bobby"),
          entry("Abigail", "Abi"),
          entry("Gabriel", "Gabe"),
          entry("Patrick", "Paddy"),
          entry("Sebastian", "Seb"),
          entry("Nathan", "Nate"),
          entry("Frederick", "Freddie"),
          entry("Edward", "Eddie"),
          entry("Florence", "Flo"),
          entry("Harriet", "Hattie"),
          entry("Beatrice", "Bea"),
          entry("Josephine", "Josie"),
          entry("Charlotte", "Lottie"));

  private static final int LONG_ENOUGH = 7;
  private static final int LAST_MONTH = 12;
  private static final int YOUNGEST = 6;
  private static final int OLDEST = 15;

  private final NightWriter night;

  LinkedStories(NightWriter night) {
    this.night = night;
  }

  void all() {
    byNickname();
    withATypingError();
    withDayAndMonthExchanged();
    schoolByName();
  }

  /// Of the name that fewest pupils bear: the commoner it is, the likelier is a twin of whom a roll
  /// knows nothing, and a person decides.
  private void byNickname() {
    var bearers =
        night.county.roll().stream()
            .collect(Collectors.groupingBy(RollMessage::givenNames, Collectors.counting()));
    var names = NICKNAMES.keySet().stream().filter(bearers::containsKey);
    var rarest =
        names
            .min(
                Comparator.<String>comparingLong(name -> bearers.getOrDefault(name, 0L))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    var pupil = night.cast.called(Set.of(rarest));
    var name = NICKNAMES.getOrDefault(pupil.givenNames(), pupil.givenNames());
    tell(pupil, child(pupil, name, pupil.familyName(), pupil.dateOfBirth()));
  }

  /// Two letters of the family name changed places.
  private void withATypingError() {
    var pupil =
        night
            .cast
            .ordinary(home -> home.size() == 1 && isLong(home.getFirst().familyName()))
            .getFirst();
    var name = new StringBuilder(pupil.familyName());
    char third = name.charAt(2);
    name.setCharAt(2, name.charAt(3));
    name.setCharAt(3, third);
    tell(pupil, child(pupil, pupil.givenNames(), name.toString(), pupil.dateOfBirth()));
  }

  private static boolean isLong(String name) {
    return name.length() >= LONG_ENOUGH && name.charAt(2) != name.charAt(3);
  }

  private void withDayAndMonthExchanged() {
    var pupil = night.cast.ordinary(home -> home.size() == 1 && exchangeable(home)).getFirst();
    var born = pupil.dateOfBirth();
    var exchanged = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
    tell(pupil, child(pupil, pupil.givenNames(), pupil.familyName(), exchanged));
  }

  /// And of school age either way, whatever the day of that year.
  private boolean exchangeable(List<RollMessage> home) {
    var born = home.getFirst().dateOfBirth();
    int age = night.today().getYear() - born.getYear();
    return born.getDayOfMonth() <= LAST_MONTH
        && born.getDayOfMonth() != born.getMonthValue()
        && age >= YOUNGEST
        && age <= OLDEST;
  }

  /// No postcode, but the school as people call it.
  private void schoolByName() {
    var pupil = night.cast.ordinary(home -> home.size() == 1).getFirst();
    var school = night.county.school(pupil.urn());
    tell(
        pupil,
        night.incidents.child(
            1,
            pupil.givenNames(),
            pupil.familyName(),
            pupil.dateOfBirth(),
            null,
            EducationStatus.SCHOOL,
            List.of(new StatedSchool(null, school.name(), school.town()))));
  }

  private Child child(RollMessage pupil, String given, String family, LocalDate born) {
    return night.incidents.child(
        1, given, family, born, pupil.postcode(), EducationStatus.SCHOOL, null);
  }

  private void tell(RollMessage pupil, Child child) {
    int moment = night.nextMoment();
    var incident = night.incidents.reported(County.FORCE, night.moment(moment), List.of(child));
    night.publish(moment, incident);
    night.expectTold(incident, moment, List.of(pupil));
  }
}
