package org.encompass.local.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.RollMessage;
import org.jspecify.annotations.Nullable;

/// Children whom the rolls could be mistaken about: a brother, a twin, a namesake or a cousin is on
/// one. Telling that pupil's school would be the breach that matters most.
final class LookalikeStories {
  /// Names on a roll, and names of brothers and sisters that sound like them.
  private static final Map<String, String> SIBLINGS =
      Map.of("Oliver", "Olivia", "George", "Georgia", "Joseph", "Josephine", "Daniel", "Danielle");

  /// Long before the reviewer looks.
  private static final int MOMENT = 1;

  private static final int YOUNG = 10;
  private static final int SOME_DAYS = 500;

  private final NightWriter night;

  LookalikeStories(NightWriter night) {
    this.night = night;
  }

  void all() {
    absentSibling();
    absentTwin();
    twinsAtTwoSchools();
    twinsAlike();
    oneOfTwinsAlike();
    namesake();
    cousin();
  }

  /// A brother with such a name is on a roll, at the same address. The reviewer learns that no
  /// school knows this child.
  void absentSibling() {
    var brother = night.cast.called(SIBLINGS.keySet());
    var incident = publish(sibling(brother, anotherBirthday(brother)));
    night.expect(incident, 1, Fate.TOLD, MOMENT, County.LA_URN);
    night.decide(new Decision.AtNoSchool(NightWriter.id(incident, 1), County.LA_CODE));
  }

  void absentTwin() {
    var twin = night.cast.called(SIBLINGS.keySet());
    inReview(sibling(twin, twin.dateOfBirth()));
  }

  /// Whoever decides, the rule or the reviewer: each must end at its own school.
  void twinsAtTwoSchools() {
    twins(night.cast.twinsApart());
  }

  /// The same with Maja and Maya.
  void twinsAlike() {
    twins(night.county.alike());
  }

  void oneOfTwinsAlike() {
    twins(List.of(night.county.alike().getLast()));
  }

  private void twins(List<RollMessage> twins) {
    var children = night.children(twins);
    var incident = night.incidents.reported(County.FORCE, night.moment(MOMENT), children);
    night.publish(MOMENT, incident);
    night.expectTold(incident, MOMENT, twins);
    for (int i = 0; i < twins.size(); i++) {
      var child = NightWriter.id(incident, i + 1);
      night.decide(new Decision.AtSchools(child, List.of(twins.get(i).urn())));
    }
  }

  /// A pupil elsewhere has the same full name and birthday; this child is on no roll.
  void namesake() {
    var pupil = night.cast.ordinary(home -> home.size() == 1).getFirst();
    inReview(like(pupil, pupil.givenNames(), pupil.dateOfBirth(), "ZZ9 8ZZ"));
  }

  /// Named after the same grandfather, living in the same house, on no roll.
  void cousin() {
    var pupil = night.cast.ordinary(home -> home.size() == 1).getFirst();
    inReview(like(pupil, pupil.givenNames(), anotherBirthday(pupil), pupil.postcode()));
  }

  private void inReview(Child child) {
    night.expect(publish(child), 1, Fate.IN_REVIEW, MOMENT);
  }

  private IncidentMessage publish(Child child) {
    var incident = night.incidents.reported(County.FORCE, night.moment(MOMENT), List.of(child));
    night.publish(MOMENT, incident);
    return incident;
  }

  private Child sibling(RollMessage of, LocalDate born) {
    var name = SIBLINGS.getOrDefault(of.givenNames(), "Ottoline");
    return Incidents.livingAt(like(of, name, born, of.postcode()), of.addressLine());
  }

  private Child like(RollMessage pupil, String given, LocalDate born, @Nullable String postcode) {
    return night.incidents.child(
        1, given, pupil.familyName(), born, postcode, EducationStatus.SCHOOL, null);
  }

  /// Of school age too, and neither a slip of the pen nor the same day of another year.
  private LocalDate anotherBirthday(RollMessage pupil) {
    var born = pupil.dateOfBirth();
    boolean young = born.isAfter(night.today().minusYears(YOUNG));
    return young ? born.minusDays(SOME_DAYS) : born.plusDays(SOME_DAYS);
  }
}
