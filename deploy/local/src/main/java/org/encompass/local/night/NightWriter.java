package org.encompass.local.night;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.wire.WireWriter;

/// Collects what a night's stories publish and what is true about them.
final class NightWriter {
  final Cast cast;
  final Incidents incidents;
  final County county;
  final SplittableRandom random;
  private final List<Instant> moments;
  private final List<Publication> publications = new ArrayList<>();
  private final List<Expectation> truth = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<GivenBack> givenBack = new ArrayList<>();
  private final List<String> conflicts = new ArrayList<>();
  private int told;

  /// @param moments at which records arrive, in order; at least one
  NightWriter(County county, long seed, List<Instant> moments) {
    this.county = county;
    this.moments = moments;
    random = new SplittableRandom(seed);
    cast = new Cast(county, random);
    incidents = new Incidents(random);
  }

  Night night() {
    var inOrder = new ArrayList<>(publications);
    inOrder.sort(Comparator.comparing(Publication::at));
    return new Night(
        List.copyOf(inOrder),
        List.copyOf(truth),
        List.copyOf(decisions),
        List.copyOf(givenBack),
        List.copyOf(conflicts));
  }

  /// The moment of the next story; stories are spread over the whole night.
  int nextMoment() {
    return told++ % Math.max(1, moments.size() - 1);
  }

  Instant moment(int index) {
    return moments.get(Math.min(index, moments.size() - 1));
  }

  LocalDate today() {
    return moments.getFirst().atZone(PupilDays.LONDON).toLocalDate();
  }

  void publish(int moment, IncidentMessage incident) {
    publish(moment, incident, WireWriter.write(incident));
  }

  void publish(int moment, IncidentMessage named, byte[] value) {
    var key = named.force() + "/" + named.reference();
    publications.add(new Publication(moment(moment), key, value, named.force()));
  }

  /// The children of a home, as an incident names them.
  List<Child> children(List<RollMessage> home) {
    var children = new ArrayList<Child>();
    home.forEach(pupil -> children.add(incidents.child(pupil, children.size() + 1)));
    return List.copyOf(children);
  }

  /// Each child of the home is told to its own school.
  void expectTold(IncidentMessage incident, int moment, List<RollMessage> home) {
    for (int i = 0; i < home.size(); i++) {
      expect(incident, i + 1, Fate.TOLD, moment, home.get(i).urn());
    }
  }

  void expect(IncidentMessage incident, int child, Fate fate, int moment, String... recipients) {
    Map<String, Instant> by = new HashMap<>();
    for (var urn : recipients) {
      by.put(urn, PupilDays.deadline(county.school(urn), moment(moment)));
    }
    truth.add(new Expectation(id(incident, child), fate, Map.copyOf(by), Set.of()));
  }

  /// A roll still has the child whom another school has now: the one gives it back, the other is
  /// told, by the deadline that counts from the first arrival.
  void expectGivenBack(IncidentMessage incident, int moment, String roll, String truly) {
    var by = PupilDays.deadline(county.school(truly), moment(moment));
    truth.add(new Expectation(id(incident, 1), Fate.TOLD, Map.of(truly, by), Set.of(roll)));
    givenBack.add(new GivenBack(id(incident, 1), roll));
  }

  void decide(Decision decision) {
    decisions.add(decision);
  }

  void mustNotBeMailed(String email) {
    conflicts.add(email);
  }

  static ChildId id(IncidentMessage incident, int child) {
    return new ChildId(incident.force(), incident.reference(), "c" + child);
  }

  /// The usual story: officers write, schools are told.
  IncidentMessage tell(String force, List<RollMessage> home) {
    int moment = nextMoment();
    var incident = incidents.reported(force, moment(moment), children(home));
    publish(moment, incident);
    expectTold(incident, moment, home);
    return incident;
  }

  /// The force of the place where the first child goes to school.
  String forceOf(List<RollMessage> home) {
    return Objects.requireNonNullElse(county.school(home.getFirst().urn()).force(), County.FORCE);
  }

  Instant before(int moment, Duration by) {
    return moment(moment).minus(by);
  }
}
