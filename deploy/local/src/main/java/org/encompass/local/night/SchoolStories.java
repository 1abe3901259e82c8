package org.encompass.local.night;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.RollMessage;

/// Children whose school, or authority, is known for sure.
final class SchoolStories {
  private final NightWriter night;

  SchoolStories(NightWriter night) {
    this.night = night;
  }

  void ordinary() {
    var home = night.cast.ordinary(any -> true);
    night.tell(night.forceOf(home), home);
  }

  /// The usual story, at a given moment.
  void arrivedAt(int moment) {
    arrivedAt(moment, night.cast.ordinary(home -> home.size() == 1));
  }

  void arrivedAt(int moment, List<RollMessage> home) {
    var incident =
        night.incidents.reported(County.FORCE, night.moment(moment), night.children(home));
    night.publish(moment, incident);
    night.expectTold(incident, moment, home);
  }

  void siblingsAtTwoSchools() {
    night.tell(
        County.FORCE,
        night.cast.ordinary(home -> home.stream().map(RollMessage::urn).distinct().count() == 2));
  }

  void registeredAtTwoSchools() {
    var both = night.cast.atTwoSchools();
    int moment = night.nextMoment();
    var child = night.incidents.child(both.getFirst(), 1);
    var incident = night.incidents.reported(County.FORCE, night.moment(moment), List.of(child));
    night.publish(moment, incident);
    night.expect(incident, 1, Fate.TOLD, moment, both.getFirst().urn(), both.getLast().urn());
  }

  void heldUntilMorning() {
    night.tell(County.MORNING_FORCE, night.cast.ordinary(home -> true));
  }

  void byAForceThatWritesLittle() {
    night.tell(County.MINIMAL_FORCE, night.cast.ordinary(home -> true));
  }

  /// The school is closed for another week: the force keeps it back until its pupils are there.
  void heldOverTheHoliday() {
    var pupil = night.cast.at(night.county.awkward().onHoliday());
    int moment = night.nextMoment();
    var children = night.children(List.of(pupil));
    var incident = night.incidents.reported(County.MORNING_FORCE, night.moment(moment), children);
    night.publish(moment, incident);
    night.expect(incident, 1, Fate.HELD, moment, pupil.urn());
  }

  void atTheAwkwardSchools() {
    var a = night.county.awkward();
    for (var urn : List.of(a.unreachable(), a.inset(), a.early(), a.welsh())) {
      night.tell(County.FORCE, List.of(night.cast.at(urn)));
    }
  }

  void taughtAtHome() {
    int moment = night.nextMoment();
    var born = night.today().minusYears(9).minusDays(night.random.nextInt(300));
    var child =
        night.incidents.child(
            1,
            "Perpetua Linnet",
            "Homewood-Vane",
            born,
            "ZZ9 9ZZ",
            EducationStatus.HOME_EDUCATED,
            null);
    var incident = night.incidents.reported(County.FORCE, night.moment(moment), List.of(child));
    night.publish(moment, incident);
    night.expect(incident, 1, Fate.TOLD, moment, County.LA_URN);
  }

  void inCapitalsWithoutAccents() {
    var pupil = night.cast.withAccents();
    int moment = night.nextMoment();
    var child =
        night.incidents.child(
            1,
            plain(pupil.givenNames()),
            plain(pupil.familyName()),
            pupil.dateOfBirth(),
            pupil.postcode(),
            EducationStatus.SCHOOL,
            null);
    var incident = night.incidents.reported(County.FORCE, night.moment(moment), List.of(child));
    night.publish(moment, incident);
    night.expect(incident, 1, Fate.TOLD, moment, pupil.urn());
  }

  /// A school day began between the incident and its arrival.
  void lateOnArrival() {
    var home = night.cast.ordinary(h -> h.size() == 1);
    var incident = night.incidents.reported(County.FORCE, night.moment(0), night.children(home));
    var late =
        night.incidents.occurred(incident, Incidents.at(night.before(0, Duration.ofHours(20))));
    night.publish(0, late);
    night.expectTold(late, 0, home);
  }

  /// The school's lead is in conflict: only the deputy may learn of it.
  void keptFromAContact() {
    var pupil = night.cast.atASchoolOfItsOwn();
    int moment = night.nextMoment();
    var lead = night.county.school(pupil.urn()).contacts().getFirst();
    var incident =
        night.incidents.hiddenFrom(
            night.incidents.reported(
                County.FORCE, night.moment(moment), night.children(List.of(pupil))),
            List.of(new Conflict(pupil.urn(), lead.name())));
    night.publish(moment, incident);
    night.expectTold(incident, moment, List.of(pupil));
    night.mustNotBeMailed(lead.email());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT);
  }
}
