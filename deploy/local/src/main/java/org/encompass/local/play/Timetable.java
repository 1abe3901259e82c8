package org.encompass.local.play;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.encompass.local.night.Night;
import org.encompass.local.night.PupilDays;

/// What is published when and what people do when, played moment by moment.
final class Timetable {
  /// Something that happens.
  interface Act {
    void happen() throws Exception;
  }

  private final Scene scene;
  private final TreeMap<Instant, List<Act>> moments = new TreeMap<>();

  /// With all that a night publishes.
  Timetable(Scene scene, Night night) {
    this.scene = scene;
    for (var publication : night.publications()) {
      moments.computeIfAbsent(publication.at(), at -> new ArrayList<>());
    }
    moments.forEach((at, acts) -> acts.add(() -> publish(night, at)));
  }

  /// @param local "2026-10-24T10:00", London
  Timetable on(String local, Act act) {
    moments.computeIfAbsent(london(local), at -> new ArrayList<>()).add(act);
    return this;
  }

  /// Plays all of it; what an act brings about is done before the next one begins.
  void play() throws Exception {
    for (var moment : moments.entrySet()) {
      scene.time().until(moment.getKey());
      Plays.say("%s", moment.getKey().atZone(PupilDays.LONDON).toLocalDateTime());
      for (var act : moment.getValue()) {
        act.happen();
        scene.time().settle();
      }
    }
  }

  private void publish(Night night, Instant at) throws Exception {
    var due = night.publications().stream().filter(p -> p.at().equals(at)).toList();
    scene.publisher().publish(due);
    Plays.say("  %d records published", due.size());
  }

  static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(PupilDays.LONDON).toInstant();
  }
}
