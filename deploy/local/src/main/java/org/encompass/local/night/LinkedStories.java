package org.encompass.local.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;

/// Pupils whom the police wrote down otherwise than the roll does; no person is needed to find
/// them.
final class LinkedStories {
  private static final Map<String, String> NICKNAMES =
      Map.of(
          "Samuel",
          "Sam",
          "Benjamin",
          "Ben",
          "Joshua",
          "Josh",
          "Michael",
          "Mike",
          "Zachary",
          "Zac",
          "Robert",
          "Bobby",
          "Matilda",
          "Tilly",
          "Eleanor",
          "Ellie",
          "Abigail",
          "Abi");

  private static final int LONG_ENOUGH = 7;
  private static final int LAST_MONTH = 12;

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

  private void byNickname() {
    var pupil = night.cast.called(NICKNAMES.keySet());
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

  private static boolean exchangeable(List<RollMessage> home) {
    var born = home.getFirst().dateOfBirth();
    return born.getDayOfMonth() <= LAST_MONTH && born.getDayOfMonth() != born.getMonthValue();
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
