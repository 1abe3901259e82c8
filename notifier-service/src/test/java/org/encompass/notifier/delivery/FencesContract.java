package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.DeliveryOutcome.Unknown;
import org.encompass.notifier.domain.NotificationState;
import org.junit.jupiter.api.Test;

/// Leases and fences: whose outcome counts.
public interface FencesContract extends MailsUnderTest {
  @Test
  default void retryKeepsMailAndMessageIdAndRaisesTheFence() {
    tell(notification("100001"), "lead");
    var first = claimed();
    var at = NOW.plusSeconds(5);

    assertThat(mails().settle(first, new Retry(451, "DOT"), at, NOW)).isTrue();

    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
    var second = mails().claim(at, 10, LEASE).getFirst();
    assertThat(second.mailId()).isEqualTo(first.mailId());
    assertThat(second.messageId())
        .isEqualTo(first.messageId())
        .isEqualTo("<" + first.mailId() + "@encompass.example>");
    assertThat(second.fence()).isEqualTo(2);
    assertThat(second.attempts()).isEqualTo(2);
    assertThat(mails().settle(first, new Accepted(250), null, at)).as("an old fence").isFalse();
    assertThat(mails().settle(second, new Accepted(250), null, at)).isTrue();
    assertThat(outcomes()).containsExactly("RETRY", "ACCEPTED");
  }

  @Test
  default void leaseThatRanOutIsUnknownAndSentOnceMoreUnderTheSameMessageId() {
    tell(notification("100001"), "lead");
    var first = mails().claim(NOW, 10, NO_LEASE).getFirst();

    assertThat(mails().expire(NOW)).hasSize(1);

    assertThat(outcomes()).containsExactly("UNKNOWN");
    var second = mails().claim(NOW, 10, NO_LEASE).getFirst();
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.unknowns()).isEqualTo(1);

    // A second time nobody sends again: the desk has it.
    assertThat(mails().expire(NOW)).hasSize(1);
    assertThat(mails().claim(NOW.plus(Duration.ofDays(1)), 10, LEASE)).isEmpty();
    assertThat(outcomes()).containsExactly("UNKNOWN", "UNKNOWN");
  }

  @Test
  default void acceptanceThatComesAfterTheLeaseCountsIfNobodyBeganAgain() {
    tell(notification("100001"), "lead");
    var nudge = mails().claim(NOW, 10, NO_LEASE).getFirst();
    mails().expire(NOW);

    assertThat(mails().settle(nudge, new Retry(null, "RCPT"), NOW, NOW)).isFalse();
    assertThat(mails().settle(nudge, new Accepted(250), null, NOW)).isTrue();

    assertThat(outcomes()).containsExactly("ACCEPTED");
    assertThat(mails().claim(NOW.plus(Duration.ofDays(1)), 10, LEASE)).isEmpty();
  }

  @Test
  default void unknownMailIsNotSentAgainOnceThePortalSawItRead() {
    var notification = notification("100001");
    tell(notification, "lead");
    mails().settle(claimed(), new Unknown("DOT"), NOW.plusSeconds(5), NOW);
    state(notification, NotificationState.READ);

    assertThat(mails().claim(NOW.plusSeconds(5), 10, LEASE)).isEmpty();
    state(notification, NotificationState.TOLD);
    assertThat(mails().claim(NOW.plusSeconds(5), 10, LEASE)).as("it has ended").isEmpty();
  }

  @Test
  default void twiceUnknownStaysWithTheDeskUntilItIsRead() {
    var notification = notification("520001");
    tell(notification, "lead");
    for (int i = 0; i < 2; i++) {
      mails().claim(NOW, 10, NO_LEASE);
      mails().expire(NOW);
    }
    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
    assertThat(unsettled()).isEqualTo(1);

    state(notification, NotificationState.READ);
    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
    assertThat(unsettled()).isZero();
  }

  @Test
  default void twiceUnknownAboutAChangeStaysUntilThatContactHasSeenIt() {
    var notification = notification("520001");
    state(notification, NotificationState.READ);
    tellings().add(notification, List.of("deputy"), Purpose.UPDATE, 2, NOW);
    for (int i = 0; i < 2; i++) {
      mails().claim(NOW, 10, NO_LEASE);
      mails().expire(NOW);
    }
    tellings().seen(notification, "lead", 2);
    tellings().seen(notification, "deputy", 1);
    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
    assertThat(unsettled()).isEqualTo(1);

    tellings().seen(notification, "deputy", 2);
    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
    assertThat(unsettled()).isZero();
  }

  @Test
  default void whoWakesAfterItsLeaseOverwritesNothing() {
    tell(notification("520001"), "lead");
    var sleeper = mails().claim(NOW, 10, NO_LEASE).getFirst();
    mails().expire(NOW);
    var other = claimed();

    assertThat(mails().settle(sleeper, new Accepted(250), null, NOW)).isFalse();
    assertThat(mails().settle(sleeper, new Failed(550, "RCPT"), null, NOW)).isFalse();
    assertThat(mails().settle(sleeper, new Unknown("DOT"), NOW, NOW)).isFalse();
    assertThat(mails().settle(sleeper, Retry.givenBack(), NOW, NOW)).isFalse();

    assertThat(outcomes()).containsExactly("UNKNOWN", null);
    assertThat(mails().settle(other, new Accepted(250), null, NOW)).isTrue();
    assertThat(outcomes()).containsExactly("UNKNOWN", "ACCEPTED");
  }

  @Test
  default void whatIsGivenBackIsOwedAtOnceAndUsedUpNoAttempt() {
    tell(notification("520001"), "lead");
    var first = claimed();

    assertThat(mails().settle(first, Retry.givenBack(), NOW, NOW)).isTrue();

    var second = claimed();
    assertThat(second.attempts()).isEqualTo(1);
    assertThat(second.fence()).isEqualTo(2);
    assertThat(second.messageId()).isEqualTo(first.messageId());
  }

  @Test
  default void anUnknownOneThatIsGivenBackIsStillSentOnceMoreOnly() {
    tell(notification("520001"), "lead");
    mails().claim(NOW, 10, NO_LEASE);
    mails().expire(NOW);
    mails().settle(claimed(), Retry.givenBack(), NOW, NOW);

    var again = mails().claim(NOW, 10, NO_LEASE).getFirst();
    assertThat(again.unknowns()).isEqualTo(1);
    mails().expire(NOW);

    assertThat(mails().claim(NOW.plus(Duration.ofDays(1)), 10, LEASE)).isEmpty();
    assertThat(outcomes()).containsExactly("UNKNOWN", "RETRY", "UNKNOWN");
  }
}
