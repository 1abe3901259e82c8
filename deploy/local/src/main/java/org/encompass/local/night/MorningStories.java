package org.encompass.local.night;

import java.time.Instant;
import java.util.List;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage.EventType;
import org.encompass.schemas.RollMessage;

/// Writes the night before the morning on which much goes wrong: what machines cannot mend, people
/// must.
public final class MorningStories {
  private static final int ORDINARY = 8;

  private final NightWriter writer;
  private final SchoolStories atSchool;

  /// The night, and the schools that need people.
  ///
  /// @param county with one lead away
  /// @param silent a school where nobody opens anything
  /// @param withdrawn a school that reads early what the police take back later
  /// @param wrong a school that reads early about a child who is no pupil of it
  public record Morning(
      County county, Night night, String silent, String away, String withdrawn, String wrong) {
    @Override
    public String toString() {
      return "Morning[" + night + "]";
    }
  }

  private MorningStories(NightWriter writer) {
    this.writer = writer;
    atSchool = new SchoolStories(writer);
  }

  /// @param moments at which records reach the topic; the last one is in the morning, when mails
  ///     cannot go
  public static Morning morning(County county, long seed, List<Instant> moments) {
    return new MorningStories(new NightWriter(county, seed, moments)).write(moments);
  }

  private Morning write(List<Instant> moments) {
    int morning = moments.size() - 1;
    atSchool.keptFromAContact();
    var silent = atASchoolOfItsOwn(0);
    var away = atASchoolOfItsOwn(1);
    writer.mustNotBeMailed(lead(away));
    var withdrawn = takenBack(morning);
    var wrong = new UnsureStories(writer).notOurPupil();
    for (int i = 0; i < ORDINARY; i++) {
      atSchool.ordinary();
    }
    atSchool.heldUntilMorning();
    atSchool.registeredAtTwoSchools();
    atSchool.arrivedAt(morning);
    atSchool.arrivedAt(morning);
    var day = moments.getLast().atZone(PupilDays.LONDON).toLocalDate();
    return new Morning(
        writer.county.withLeadAway(away.urn(), day.minusDays(2), day.plusDays(3)),
        writer.night(),
        silent.urn(),
        away.urn(),
        withdrawn.urn(),
        wrong.urn());
  }

  private RollMessage atASchoolOfItsOwn(int moment) {
    var pupil = writer.cast.atASchoolOfItsOwn();
    atSchool.arrivedAt(moment, List.of(pupil));
    return pupil;
  }

  private RollMessage takenBack(int moment) {
    var pupil = writer.cast.atASchoolOfItsOwn();
    var first =
        writer.incidents.reported(County.FORCE, writer.moment(0), writer.children(List.of(pupil)));
    writer.publish(0, first);
    writer.publish(moment, writer.incidents.next(first, EventType.WITHDRAWN, null));
    writer.expect(first, 1, Fate.WITHDRAWN, 0, pupil.urn());
    return pupil;
  }

  private String lead(RollMessage pupil) {
    return writer.county.school(pupil.urn()).contacts().getFirst().email();
  }
}
