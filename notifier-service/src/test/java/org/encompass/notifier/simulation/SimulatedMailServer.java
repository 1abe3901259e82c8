package org.encompass.notifier.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Wording;
import org.encompass.notifier.domain.DeliveryOutcome;

/// Every way a dialogue can end, and what the server holds in truth. It is the referee: what it
/// holds is what was sent.
final class SimulatedMailServer {
  /// A copy that the server holds.
  record Copy(
      String messageId, UUID mailId, String contactId, Wording wording, List<UUID> notifications) {}

  private final Night night;
  private final Map<UUID, List<Copy>> held = new HashMap<>();

  SimulatedMailServer(Night night) {
    this.night = night;
  }

  /// What it holds of a mail.
  List<Copy> copies(UUID mailId) {
    return held.getOrDefault(mailId, List.of());
  }

  /// For whom it holds a mail that tells of a notification, whatever the notifier knows.
  Set<String> toldOf(UUID notificationId) {
    return held.values().stream()
        .flatMap(List::stream)
        .filter(copy -> copy.wording() != Wording.CORRECTION)
        .filter(copy -> copy.notifications().contains(notificationId))
        .map(Copy::contactId)
        .collect(Collectors.toSet());
  }

  DeliveryOutcome send(Nudge nudge) {
    night.atTheDatabase();
    night.invariants().beforeDialogue(nudge);
    night.mayDie("before the dot");
    night.pause();
    var outcome = outcome(nudge);
    night.say(
        () ->
            "%s to %s, attempt %d: %s"
                .formatted(
                    night.trace().name("mail", nudge.mailId()),
                    nudge.contactId(),
                    nudge.attempts(),
                    outcome.key()));
    night.mayDie("after the dot");
    night.pause();
    return outcome;
  }

  private DeliveryOutcome outcome(Nudge nudge) {
    if (night.calm()) {
      hold(nudge);
      return new DeliveryOutcome.Accepted(250);
    }
    var chance = night.chance();
    var climate = night.climate();
    int lot = chance.below(100);
    if (lot < climate.retries()) {
      return chance.oneOf(
          new DeliveryOutcome.Retry(451, "RCPT"),
          new DeliveryOutcome.Retry(null, "CONNECT"),
          DeliveryOutcome.Retry.givenBack());
    }
    if (lot < climate.retries() + climate.refusals()) {
      return new DeliveryOutcome.Failed(550, "RCPT");
    }
    if (chance.percent(climate.silences())) {
      if (chance.percent(50)) {
        hold(nudge);
      }
      return new DeliveryOutcome.Unknown("DOT");
    }
    hold(nudge);
    return new DeliveryOutcome.Accepted(250);
  }

  private void hold(Nudge nudge) {
    held.computeIfAbsent(nudge.mailId(), _ -> new ArrayList<>())
        .add(
            new Copy(
                nudge.messageId(),
                nudge.mailId(),
                nudge.contactId(),
                nudge.wording(),
                nudge.notifications()));
    night.invariants().afterCopy(nudge);
  }
}
