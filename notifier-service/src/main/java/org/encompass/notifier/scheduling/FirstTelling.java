package org.encompass.notifier.scheduling;

import java.time.Instant;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.disclosure.Disclosures;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.ladder.Ladder;
import org.encompass.notifier.lifecycle.Notification;
import org.springframework.stereotype.Component;

/// A school is told for the first time: disclosure first, then the telling, then who is told next.
/// In the caller's transaction.
@Component
class FirstTelling {
  private final Disclosures disclosures;
  private final Telling telling;
  private final Ladder ladder;

  FirstTelling(Disclosures disclosures, Telling telling, Ladder ladder) {
    this.disclosures = disclosures;
    this.telling = telling;
    this.ladder = ladder;
  }

  void tell(Notification notification, ChildCase child, Instant now) {
    disclosures.issue(notification, child);
    telling.tellAtOnce(notification, now);
    ladder.begin(notification, child.policyForce(), now);
  }

  /// The same where somebody there was told by telephone already.
  void afterACall(Notification notification, ChildCase child, Instant now) {
    disclosures.issue(notification, child);
    ladder.begin(notification, child.policyForce(), now);
  }
}
