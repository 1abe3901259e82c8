package org.encompass.notifier.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.encompass.harness.MailReply;
import org.encompass.notifier.delivery.Lease;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.junit.jupiter.api.Test;

/// A process that was stopped and wakes: what it holds may be somebody else's by then.
class LeaseDuringTheDialogueTest extends MailDialogue {
  @Test
  void whoWakesWithALeaseThatIsOverSendsNothing() {
    var minuteAgo = System.nanoTime() - Duration.ofMinutes(1).toNanos();

    assertThat(mailer.send(nudge(new Lease(minuteAgo, Duration.ofSeconds(30))), LEAD))
        .isEqualTo(Retry.givenBack());
    assertThat(mailer.send(nudge(new Lease(minuteAgo, Duration.ofSeconds(100))), LEAD))
        .as("less than half is left")
        .isEqualTo(Retry.givenBack());
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void leaseThatRunsOutDuringTheDialogueKeepsTheDotBack() {
    assertThat(mailer.send(nudge(), LEAD)).isEqualTo(new Accepted(250));
    var lease = Lease.of(Duration.ofSeconds(2));
    server.behave(
        (from, to, nth) -> {
          await().until(() -> !lease.enoughForTheDot());
          return new MailReply.Accept();
        });

    assertThat(mailer.send(nudge(lease), LEAD)).isEqualTo(Retry.givenBack());

    assertThat(server.heldFor(LEAD.email())).hasSize(1);
    assertThat(sendTo(new MailReply.Accept())).isEqualTo(new Accepted(250));
    assertThat(server.heldFor(LEAD.email())).hasSize(2);
  }
}
