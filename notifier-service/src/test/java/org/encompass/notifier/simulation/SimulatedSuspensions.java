package org.encompass.notifier.simulation;

import java.time.Duration;
import org.encompass.notifier.suspensions.Suspension;

/// Two people at the desk who stop a force's feed, and one who lets it go.
final class SimulatedSuspensions {
  private static final String FIRST = "desk account 1";
  private static final String SECOND = "desk account 2";

  private final Night night;

  SimulatedSuspensions(Night night) {
    this.night = night;
  }

  /// Proposes one, or confirms what is proposed; nobody confirms their own.
  void stop() {
    var suspensions = night.actors().suspensions();
    var chance = night.chance();
    var waiting = suspensions.latest().stream().filter(Suspension::waits).toList();
    if (waiting.isEmpty()) {
      var force = chance.pick(Police.FORCES);
      var end = night.now().plus(Duration.ofMinutes(30L + chance.below(20 * 60)));
      var answer = suspensions.propose(force, end, "made up", FIRST);
      night.say(() -> "desk: proposes to stop " + force + " until " + end + ": " + answer);
    } else {
      var proposal = chance.pick(waiting);
      var actor = chance.oneOf(FIRST, SECOND, SECOND, SECOND);
      var answer = suspensions.confirm(proposal.suspensionId(), actor);
      night.say(
          () -> "desk: " + actor + " confirms the stop of " + proposal.force() + ": " + answer);
    }
  }

  void letGo() {
    var suspensions = night.actors().suspensions();
    var open = suspensions.latest().stream().filter(s -> s.ended() == null).toList();
    if (!open.isEmpty()) {
      var suspension = night.chance().pick(open);
      var answer = suspensions.end(suspension.suspensionId(), SECOND);
      night.say(() -> "desk: lets " + suspension.force() + " go: " + answer);
    }
  }
}
