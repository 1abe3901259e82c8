package org.encompass.local.night;

import java.time.LocalDate;
import java.util.List;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.RollMessage;

/// Children about whom a person decides, or nobody has to.
final class UnsureStories {
  /// As the Office for National Statistics writes it; it says as little as none.
  private static final String ADDRESS_NOT_KNOWN = "ZZ99 3WZ";

  private final NightWriter night;

  UnsureStories(NightWriter night) {
    this.night = night;
  }

  /// Two pupils have this name and birthday. The reviewer finds out about one child and not the
  /// other.
  void namesakes() {
    var pairs = night.county.namesakes();
    for (int i = 0; i < 2; i++) {
      var pupil = pairs.get(4 * i);
      var child =
          night.incidents.child(
              1,
              pupil.givenNames(),
              pupil.familyName(),
              pupil.dateOfBirth(),
              null,
              EducationStatus.SCHOOL,
              null);
      if (i == 0) {
        var incident = inReview(child, Fate.TOLD, pupil.urn());
        night.decide(new Decision.AtSchools(NightWriter.id(incident, 1), List.of(pupil.urn())));
      } else {
        inReview(child, Fate.IN_REVIEW);
      }
    }
  }

  /// No roll has this child. For one of them the reviewer learns that no school knows it either.
  void onNoRoll() {
    var incident = inReview(stranger("Ottoline", 8), Fate.TOLD, County.LA_URN);
    night.decide(new Decision.AtNoSchool(NightWriter.id(incident, 1), County.LA_CODE));
    inReview(stranger("Leopold", 12), Fate.IN_REVIEW);
  }

  /// Children whom nobody knows and about whom nobody decides.
  void strangers(int count) {
    for (int i = 0; i < count; i++) {
      inReview(stranger("Leopold", 6 + i % 9), Fate.IN_REVIEW);
    }
  }

  void withoutABirthday() {
    var pupil = night.cast.ordinary(home -> home.size() == 1).getFirst();
    inReview(
        night.incidents.child(
            1,
            pupil.givenNames(),
            pupil.familyName(),
            null,
            pupil.postcode(),
            EducationStatus.SCHOOL,
            null),
        Fate.IN_REVIEW);
  }

  /// Name and birthday are those of a pupil, and no home says that it is not a namesake.
  void withoutAnAddress() {
    var pupil = night.cast.ordinary(home -> home.size() == 1).getFirst();
    inReview(
        night.incidents.child(
            1,
            pupil.givenNames(),
            pupil.familyName(),
            pupil.dateOfBirth(),
            ADDRESS_NOT_KNOWN,
            EducationStatus.SCHOOL,
            null),
        Fate.IN_REVIEW);
  }

  /// The school is sure, but what would be told is not fit to be told.
  void textThatNamesAHome() {
    var home = night.cast.ordinary(h -> h.size() == 1);
    int moment = night.nextMoment();
    var incident =
        night.incidents.saying(
            night.incidents.reported(County.FORCE, night.moment(moment), night.children(home)),
            "The family has moved to ZZ3 4QQ and asks that nobody is told where they are.");
    night.publish(moment, incident);
    night.expect(incident, 1, Fate.IN_REVIEW, moment);
  }

  /// The school is sure; the words are such that a person looks before it reads them.
  void textThatBlames() {
    var home = night.cast.ordinary(h -> h.size() == 1);
    int moment = 1;
    var incident =
        night.incidents.saying(
            night.incidents.reported(County.FORCE, night.moment(moment), night.children(home)),
            "Third call this month. Both are as bad as one another and she refused to engage.");
    night.publish(moment, incident);
    night.expectTold(incident, moment, home);
    night.decide(
        new Decision.AtSchools(NightWriter.id(incident, 1), List.of(home.getFirst().urn())));
  }

  /// A namesake again, of a family that fled: one person proposes, another one agrees.
  void confidentialAddress() {
    var pupil = night.county.namesakes().getLast();
    var child =
        night.incidents.child(
            1,
            pupil.givenNames(),
            pupil.familyName(),
            pupil.dateOfBirth(),
            null,
            EducationStatus.SCHOOL,
            null);
    int moment = 1;
    var incident =
        night.incidents.confidential(
            night.incidents.reported(County.FORCE, night.moment(moment), List.of(child)));
    night.publish(moment, incident);
    night.expect(incident, 1, Fate.TOLD, moment, pupil.urn());
    night.decide(new Decision.AtSchoolsByTwo(NightWriter.id(incident, 1), List.of(pupil.urn())));
  }

  /// The roll is behind: the child moved to another school, whose roll does not have it yet.
  ///
  /// @return as the roll has the child
  RollMessage notOurPupil() {
    var pupil = night.cast.ordinary(home -> home.size() == 1).getFirst();
    var truly = night.cast.ordinary(h -> h.size() == 1 && !h.getFirst().urn().equals(pupil.urn()));
    int moment = 0;
    var incident =
        night.incidents.reported(
            County.FORCE, night.moment(moment), night.children(List.of(pupil)));
    night.publish(moment, incident);
    night.expectGivenBack(incident, moment, pupil.urn(), truly.getFirst().urn());
    night.decide(
        new Decision.AtSchools(NightWriter.id(incident, 1), List.of(truly.getFirst().urn())));
    return pupil;
  }

  void grownUp() {
    int moment = night.nextMoment();
    var incident =
        night.incidents.reported(
            County.FORCE, night.moment(moment), List.of(stranger("Aurelian", 19)));
    night.publish(moment, incident);
    night.expect(incident, 1, Fate.OUT_OF_SCOPE, moment);
  }

  private Child stranger(String given, int age) {
    LocalDate born = night.today().minusYears(age).minusDays(40);
    return night.incidents.child(
        1, given, "Nowhere-Atall", born, "ZZ9 8ZZ", EducationStatus.UNKNOWN, null);
  }

  private IncidentMessage inReview(Child child, Fate fate, String... recipients) {
    int moment = 1;
    var incident = night.incidents.reported(County.FORCE, night.moment(moment), List.of(child));
    night.publish(moment, incident);
    night.expect(incident, 1, fate, moment, recipients);
    return incident;
  }
}
