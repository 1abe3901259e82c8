package org.encompass.notifier.simulation;

import java.util.Set;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.lifecycle.NotificationEvent.PhoneCall;
import org.encompass.notifier.matching.ReviewDecision;
import org.encompass.notifier.matching.Reviews.Seen;

/// People at the desk: they decide about children, telephone schools and look at what was put
/// aside. They act on what they saw a while ago.
final class SimulatedDesk {
  private static final String ACTOR = "desk account 1";

  private final Night night;

  SimulatedDesk(Night night) {
    this.night = night;
  }

  void decide() {
    var reviews = night.actors().reviews();
    var open = reviews.open();
    if (open.isEmpty()) {
      return;
    }
    var chance = night.chance();
    var item = chance.pick(open);
    var detail = reviews.find(item.childId());
    if (detail.isEmpty()) {
      return;
    }
    Seen seen = detail.get().seen();
    var decision =
        chance.oneOf(
            new ReviewDecision.Schools(Set.of(new Urn(chance.pick(Register.URNS)))),
            new ReviewDecision.Schools(Set.of(new Urn(chance.pick(Register.URNS)))),
            new ReviewDecision.NotAtASchoolWeKnow(Register.AUTHORITY),
            new ReviewDecision.OutOfScope());
    var decided = reviews.decide(item.childId(), seen, decision, "made up", ACTOR);
    night.say(
        () ->
            "desk: %s about %s: %s"
                .formatted(decision.code(), night.trace().name("child", item.childId()), decided));
  }

  void telephone() {
    var live =
        night.tables().notifications.all().stream()
            .map(row -> row.notification())
            .filter(n -> n.live())
            .toList();
    if (live.isEmpty()) {
      return;
    }
    var id = night.chance().pick(live).notificationId();
    var counts =
        night
            .actors()
            .transaction()
            .execute(_ -> night.actors().schedule().telephoned(id, new PhoneCall(ACTOR, "SPOKEN")));
    night.say(
        () -> "desk: call about %s, %s".formatted(night.trace().name("notification", id), counts));
  }

  void lookAside() {
    var open = night.actors().quarantine().open();
    if (open.isEmpty()) {
      return;
    }
    var id = night.chance().pick(open).quarantineId();
    if (night.chance().percent(50)) {
      night.actors().quarantine().dismiss(id, ACTOR, "made up");
    } else {
      night.actors().quarantine().replay(id, ACTOR);
    }
  }
}
