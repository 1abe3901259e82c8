package org.encompass.notifier.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.DeliveryOutcome.Unknown;
import org.junit.jupiter.api.Test;

/// Leases and fences: whose outcome counts.
class FencesTest extends MailTables {
  @Test
  void retryKeepsMailAndMessageIdAndRaisesTheFence() {
    tell(notification("100001"), "lead");
    var first = mails.claim(NOW, 10, LEASE).getFirst();
    var at = NOW.plusSeconds(5);

    assertThat(mails.settle(first, new Retry(451, "DOT"), at, NOW)).isTrue();

    assertThat(mails.claim(NOW, 10, LEASE)).isEmpty();
    var second = mails.claim(at, 10, LEASE).getFirst();
    assertThat(second.mailId()).isEqualTo(first.mailId());
    assertThat(second.messageId())
        .isEqualTo(first.messageId())
        .isEqualTo("<" + first.mailId() + "@encompass.example>");
    assertThat(second.fence()).isEqualTo(2);
    assertThat(second.attempts()).isEqualTo(2);
    assertThat(mails.settle(first, new Accepted(250), null, at)).as("an old fence").isFalse();
    assertThat(mails.settle(second, new Accepted(250), null, at)).isTrue();
    assertThat(outcomes()).containsExactly("RETRY", "ACCEPTED");
  }

  @Test
  void leaseThatRanOutIsUnknownAndSentOnceMoreUnderTheSameMessageId() {
    tell(notification("100001"), "lead");
    var first = mails.claim(NOW, 10, NO_LEASE).getFirst();

    assertThat(mails.expire(NOW)).hasSize(1);

    assertThat(outcomes()).containsExactly("UNKNOWN");
    var second = mails.claim(NOW, 10, NO_LEASE).getFirst();
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.unknowns()).isEqualTo(1);

    // A second time nobody sends again: the desk has it.
    assertThat(mails.expire(NOW)).hasSize(1);
    assertThat(mails.claim(NOW.plus(Duration.ofDays(1)), 10, LEASE)).isEmpty();
    assertThat(outcomes()).containsExactly("UNKNOWN", "UNKNOWN");
  }

  @Test
  void acceptanceThatComesAfterTheLeaseCountsIfNobodyBeganAgain() {
    tell(notification("100001"), "lead");
    var nudge = mails.claim(NOW, 10, NO_LEASE).getFirst();
    mails.expire(NOW);

    assertThat(mails.settle(nudge, new Retry(null, "RCPT"), NOW, NOW)).isFalse();
    assertThat(mails.settle(nudge, new Accepted(250), null, NOW)).isTrue();

    assertThat(outcomes()).containsExactly("ACCEPTED");
    assertThat(mails.claim(NOW.plus(Duration.ofDays(1)), 10, LEASE)).isEmpty();
  }

  @Test
  void unknownMailIsNotSentAgainOnceThePortalSawItRead() {
    var notification = notification("100001");
    tell(notification, "lead");
    var nudge = mails.claim(NOW, 10, LEASE).getFirst();
    mails.settle(nudge, new Unknown("DOT"), NOW.plusSeconds(5), NOW);
    state(notification, "READ");

    assertThat(mails.claim(NOW.plusSeconds(5), 10, LEASE)).isEmpty();
    assertThat(
            owner
                .sql("select count(*) from mail where settled_at is not null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whoWakesAfterItsLeaseOverwritesNothing() {
    tell(notification("520001"), "lead");
    var sleeper = mails.claim(NOW, 10, NO_LEASE).getFirst();
    mails.expire(NOW);
    var other = mails.claim(NOW, 10, LEASE).getFirst();

    assertThat(mails.settle(sleeper, new Accepted(250), null, NOW)).isFalse();
    assertThat(mails.settle(sleeper, new Failed(550, "RCPT"), null, NOW)).isFalse();
    assertThat(mails.settle(sleeper, new Unknown("DOT"), NOW, NOW)).isFalse();
    assertThat(mails.settle(sleeper, Retry.givenBack(), NOW, NOW)).isFalse();

    assertThat(state()).isEqualTo("LEASED");
    assertThat(outcomes()).containsExactly("UNKNOWN", null);
    assertThat(mails.settle(other, new Accepted(250), null, NOW)).isTrue();
    assertThat(outcomes()).containsExactly("UNKNOWN", "ACCEPTED");
  }

  @Test
  void leasesRunByTheDatabasesClockWhateverTheDomainsSays() {
    tell(notification("520001"), "lead");
    mails.claim(NOW, 10, LEASE);

    assertThat(mails.expire(NOW.plus(Duration.ofDays(400)))).isEmpty();
    owner.sql("update mail set lease_until = now() - interval '1 second'").update();
    assertThat(mails.expire(NOW)).hasSize(1);
  }

  @Test
  void whatIsGivenBackIsOwedAtOnceAndUsedUpNoAttempt() {
    tell(notification("520001"), "lead");
    var first = mails.claim(NOW, 10, LEASE).getFirst();

    assertThat(mails.settle(first, Retry.givenBack(), NOW, NOW)).isTrue();

    var second = mails.claim(NOW, 10, LEASE).getFirst();
    assertThat(second.attempts()).isEqualTo(1);
    assertThat(second.fence()).isEqualTo(2);
    assertThat(second.messageId()).isEqualTo(first.messageId());
  }

  @Test
  void anUnknownOneThatIsGivenBackIsStillSentOnceMoreOnly() {
    tell(notification("520001"), "lead");
    mails.claim(NOW, 10, NO_LEASE);
    mails.expire(NOW);
    mails.settle(mails.claim(NOW, 10, LEASE).getFirst(), Retry.givenBack(), NOW, NOW);

    var again = mails.claim(NOW, 10, NO_LEASE).getFirst();
    assertThat(again.unknowns()).isEqualTo(1);
    mails.expire(NOW);

    assertThat(mails.claim(NOW.plus(Duration.ofDays(1)), 10, LEASE)).isEmpty();
    assertThat(outcomes()).containsExactly("UNKNOWN", "RETRY", "UNKNOWN");
  }

  private static String state() {
    return owner.sql("select state from mail").query(String.class).single();
  }
}
