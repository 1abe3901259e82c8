package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.DeliveryOutcome.Unknown;
import org.encompass.notifier.domain.NotificationState;
import org.junit.jupiter.api.Test;

/// What mails and tellings do, whoever keeps them: the tables, and their twins of the simulator.
public interface MailsContract {
  Instant NOW = Instant.parse("2026-11-22T22:00:00Z");
  Instant DEADLINE = NOW.plus(Duration.ofHours(11));
  Duration LEASE = Duration.ofMinutes(3);
  Duration NO_LEASE = Duration.ZERO;

  Mails mails();

  TellingRows tellings();

  /// A SCHEDULED one whose disclosure has left.
  UUID notification(String school);

  void state(UUID notification, NotificationState state);

  void hide(UUID notification, String contact);

  /// A disclosure of it waits in the outbox again.
  void disclosureWaits(UUID notification);

  void disclosureLeaves(UUID notification);

  /// Of all attempts, by their fence; null = none yet.
  List<String> outcomes();

  @Test
  default void nothingIsDueWhileItsDisclosureWaitsInTheOutbox() {
    var notification = notification("100001");
    tell(notification, "lead");
    disclosureWaits(notification);

    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();

    disclosureLeaves(notification);
    assertThat(mails().claim(NOW, 10, LEASE)).hasSize(1);
  }

  @Test
  default void severalChildrenOfOneSchoolMakeOneMailForEachContact() {
    var first = notification("100001");
    var second = notification("100001");
    var elsewhere = notification("100002");
    tell(first, "lead", "deputy");
    tell(second, "lead");
    tell(elsewhere, "lead");

    var nudges = mails().claim(NOW, 10, LEASE);

    assertThat(nudges).hasSize(3);
    assertThat(of(nudges, "100001", "lead").notifications())
        .containsExactlyInAnyOrder(first, second);
    assertThat(of(nudges, "100001", "deputy").notifications()).containsExactly(first);
    assertThat(of(nudges, "100002", "lead").notifications()).containsExactly(elsewhere);
    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
  }

  @Test
  default void whatIsNotDueYetCancelledHiddenOrWithdrawnIsNotSent() {
    var later = notification("100001");
    tellings().add(later, List.of("lead"), Purpose.FIRST, 1, NOW.plusSeconds(60));
    var cancelled = notification("100002");
    tell(cancelled, "lead");
    tellings().cancel(cancelled);
    var hidden = notification("100003");
    tell(hidden, "lead");
    hide(hidden, "lead");
    var withdrawn = notification("100004");
    tell(withdrawn, "lead");
    state(withdrawn, NotificationState.WITHDRAWN);

    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
    assertThat(mails().claim(NOW.plusSeconds(60), 10, LEASE)).hasSize(1);
  }

  @Test
  default void aMailIsNotSentAgainForWhatWasTakenBack() {
    var withdrawn = notification("100001");
    tell(withdrawn, "lead");
    mails().settle(claimed(), new Retry(451, "DOT"), NOW, NOW);
    state(withdrawn, NotificationState.WITHDRAWN);

    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
    assertThat(tellings().contacts(withdrawn)).isEmpty();
  }

  @Test
  default void whatIsHiddenMeanwhileIsNotSentAgainAndIsUntold() {
    var hidden = notification("100001");
    var open = notification("100001");
    tell(hidden, "lead");
    tell(open, "lead");
    mails().settle(claimed(), new Retry(451, "DOT"), NOW, NOW);
    hide(hidden, "lead");

    assertThat(claimed().notifications()).containsExactly(open);
    assertThat(tellings().contacts(hidden)).isEmpty();
    assertThat(tellings().untold(List.of(), 10)).containsExactly(hidden);
    assertThat(tellings().untold(List.of(hidden), 10)).isEmpty();
  }

  @Test
  default void aRefusedMailToldNobody() {
    var notification = notification("100001");
    tell(notification, "lead");
    var nudge = claimed();
    assertThat(tellings().untold(List.of(), 10)).isEmpty();
    mails().settle(nudge, new Failed(550, "RCPT"), null, NOW);
    tellings().cancelMail(notification, nudge.mailId());

    assertThat(tellings().contacts(notification)).isEmpty();
    assertThat(tellings().refused(notification)).containsExactly("lead");
    assertThat(tellings().untold(List.of(), 10)).containsExactly(notification);

    tellings().add(notification, List.of("lead"), Purpose.FIRST, 2, NOW);
    assertThat(tellings().refused(notification)).isEmpty();
    assertThat(tellings().untold(List.of(), 10)).isEmpty();
  }

  @Test
  default void whoIsToldAlreadyIsNotAddedAgain() {
    var notification = notification("100001");
    tell(notification, "lead");

    assertThat(tellings().add(notification, List.of("lead", "deputy"), Purpose.FIRST, 1, NOW))
        .isEqualTo(1);
    assertThat(tellings().contacts(notification)).containsExactlyInAnyOrder("lead", "deputy");
  }

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

  @Test
  default void aClaimOfOneIsOneMailAndAgainAndFreshOnesShareALargerOne() {
    for (int i = 0; i < 4; i++) {
      tell(notification("52010" + i), "lead");
    }
    for (var nudge : mails().claim(NOW, 4, LEASE)) {
      mails().settle(nudge, new Retry(450, "RCPT"), NOW, NOW);
    }
    for (int i = 0; i < 4; i++) {
      tell(notification("52020" + i), "lead");
    }

    assertThat(mails().claim(NOW, 1, LEASE)).hasSize(1);
    assertThat(mails().claim(NOW, 4, LEASE))
        .extracting(Nudge::attempts)
        .containsExactlyInAnyOrder(2, 2, 1, 1);
  }

  private Nudge claimed() {
    return mails().claim(NOW, 10, LEASE).getFirst();
  }

  /// It is told to these at once.
  default void tell(UUID notification, String... contacts) {
    tellings().add(notification, List.of(contacts), Purpose.FIRST, 1, NOW);
  }

  private static Nudge of(List<Nudge> nudges, String recipient, String contact) {
    return nudges.stream()
        .filter(n -> n.recipient().key().equals(recipient) && n.contactId().equals(contact))
        .findFirst()
        .orElseThrow();
  }
}
