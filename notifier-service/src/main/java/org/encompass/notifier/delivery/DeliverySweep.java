package org.encompass.notifier.delivery;

import java.time.Clock;
import org.encompass.notifier.domain.Sweep;
import org.springframework.stereotype.Component;

/// Sends what is due: leases mails, has each one's dialogue, writes down how it ended. The
/// three are apart, so that a crash between any two leaves UNKNOWN behind and never a mail that
/// nobody owes. While the mail server is silent nothing is claimed but the one mail that tries
/// it; where none is due, the connection is tried without.
@Component
class DeliverySweep implements Sweep {
  private final Mails mails;
  private final MailRelay relay;
  private final Dispatch dispatch;
  private final Outcomes outcomes;
  private final SideBySide dialogues;
  private final DeliverySettings settings;
  private final Clock clock;

  DeliverySweep(
      Mails mails,
      MailRelay relay,
      Dispatch dispatch,
      Outcomes outcomes,
      SideBySide dialogues,
      DeliverySettings settings,
      Clock clock) {
    this.mails = mails;
    this.relay = relay;
    this.dispatch = dispatch;
    this.outcomes = outcomes;
    this.dialogues = dialogues;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public boolean urgent() {
    return true;
  }

  @Override
  public int run() {
    outcomes.expire(clock.instant());
    var turn = relay.turn(settings.batch());
    if (turn.room() == 0) {
      return 0;
    }
    try {
      var nudges = mails.claim(clock.instant(), turn.room(), settings.lease());
      dialogues.run(
          nudges.stream().<Runnable>map(n -> () -> dispatch.send(n, turn.trial())).toList());
      if (turn.trial() && nudges.isEmpty()) {
        dispatch.tryConnection();
      }
      return nudges.size();
    } finally {
      // The mail was not sent after all, or the claim failed: the next run may try.
      if (turn.trial()) {
        relay.heard(Breaker.Heard.NOTHING);
      }
    }
  }
}
