package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The mail server is dead on a school morning.
@NotifierTest
class LadderOutageTest extends LadderJourney {
  @AfterEach
  void mend() {
    server.behave(MailBehaviour.ACCEPT);
  }

  @Test
  void afterARelayThatWasDeadUntilTwentyToNineEverybodyFindsOneMail() {
    server.behave((from, to, nth) -> new MailReply.RefuseRecipient(421, "4.3.2 closing"));
    staff(lead(), deputy(), other(), head());
    var notification = routed();
    for (int minutes : new int[] {120, 90, 60, 45, 30, 21}) {
      at(notification, minutes);
      sent();
    }
    assertThat(only(notification.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    steps(notification, "REMINDER INCLUDED", "DEPUTIES TOLD", "HEAD TOLD", "CALL_SHEET");

    server.behave(MailBehaviour.ACCEPT);
    at(notification, 20);
    sent("lead NEWS", "deputy DEPUTY", "other DEPUTY", "head HEAD");
    assertThat(only(notification.childId()).state()).isEqualTo(NotificationState.TOLD);
    clock.advance(Duration.ofMinutes(10));
    apply(notification, new NotificationEvent.Acknowledged(id("deputy"), null, clock.instant()));
    at(notification, 0);
    assertThat(only(notification.childId()).met()).isTrue();
    sent("lead NEWS", "deputy DEPUTY", "other DEPUTY", "head HEAD");
  }

  @Test
  void nothingWaitsInTheRelaysQueueThatSomebodyHasReadMeanwhile() {
    server.behave((from, to, nth) -> new MailReply.RefuseRecipient(450, "4.2.0 later"));
    staff(lead(), deputy(), head());
    var notification = routed();
    at(notification, 30);
    await().atMost(SOON).untilAsserted(() -> assertThat(putOff()).isEqualTo(3));
    sent();
    read(notification, "lead");
    server.behave(MailBehaviour.ACCEPT);
    at(notification, 20);
    sent();
  }

  private int putOff() {
    sweeps.run("delivery");
    return jdbc.queryForObject(
        "select count(*) from mail where recipient = ? and state = 'RETRY'", Integer.class, urn);
  }
}
