package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.DeliveryOutcome.Unknown;
import org.encompass.notifier.domain.NotificationState;
import org.junit.jupiter.api.Test;

/// What is claimed, and for whom.
public interface MailsContract extends MailsUnderTest {
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
  default void aNotificationThatAMailTellsOfTwiceIsNamedOnceAlsoWhenItIsSentAgain() {
    var notification = notification("100001");
    tell(notification, "lead");
    tellings().add(notification, List.of("lead"), Purpose.HANDED_OVER, 1, NOW);

    var nudge = claimed();
    assertThat(nudge.notifications()).containsExactly(notification);
    mails().settle(nudge, new Retry(451, "DOT"), NOW, NOW);

    assertThat(claimed().notifications()).containsExactly(notification);
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
  default void aHandingOverThatIsRefusedToldNobodyWhoeverKnewBefore() {
    var notification = notification("100001");
    tell(notification, "lead");
    assertThat(refuse(notification)).as("a first telling").isFalse();

    tellings().add(notification, List.of("lead", "deputy"), Purpose.UPDATE, 2, NOW);
    assertThat(refuse(notification)).as("the other one is told of the change").isFalse();
    assertThat(refuse(notification)).as("nor is the other one").isTrue();

    tellings().add(notification, List.of("head"), Purpose.HANDED_OVER, 2, NOW);
    assertThat(refuse(notification)).isTrue();

    tellings().add(notification, List.of("office"), Purpose.HANDED_OVER, 2, NOW);
    tellings().seen(notification, "office", 2);
    assertThat(refuse(notification)).as("who saw it needs no mail").isFalse();
  }

  private boolean refuse(UUID notification) {
    var nudge = mails().claim(NOW, 1, LEASE).getFirst();
    mails().settle(nudge, new Failed(550, "RCPT"), null, NOW);
    return tellings().cancelMail(notification, nudge.mailId());
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
  default void nobodyIsRemindedAgainOfWhatIsAcknowledged() {
    var notification = notification("520001");
    tellings().add(notification, List.of("lead"), Purpose.REMINDER, 1, NOW);
    mails().settle(claimed(), new Retry(451, "DOT"), NOW, NOW);
    state(notification, NotificationState.READ);
    mails().settle(claimed(), new Retry(451, "DOT"), NOW, NOW);
    state(notification, NotificationState.ACKNOWLEDGED);

    assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
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

  @Test
  default void aCorrectionGoesByItselfAlsoWhenItIsSentAgain() {
    var withdrawn = notification("550001");
    tell(withdrawn, "lead");
    mails().settle(claimed(), new Accepted(250), null, NOW);
    assertThat(tellings().perhapsTold(withdrawn)).containsExactly("lead");
    state(withdrawn, NotificationState.WITHDRAWN);
    var stands = notification("550001");
    tell(stands, "lead");
    tellings().add(withdrawn, List.of("lead"), Purpose.CORRECTION, 2, NOW);
    tellings().add(withdrawn, List.of("lead"), Purpose.CORRECTION, 2, NOW);

    var nudges = mails().claim(NOW, 10, LEASE);
    assertThat(nudges)
        .extracting(Nudge::wording)
        .containsExactlyInAnyOrder(Wording.NEWS, Wording.CORRECTION);
    nudges.forEach(nudge -> mails().settle(nudge, new Retry(451, "DOT"), NOW, NOW));
    assertThat(mails().claim(NOW, 10, LEASE))
        .allMatch(n -> n.notifications().contains(n.wording() == Wording.NEWS ? stands : withdrawn))
        .hasSize(2);
  }

  @Test
  default void whoseMailWasOnlyPutOffWasNotTold() {
    var notification = notification("550002");
    tell(notification, "lead");
    var nudge = claimed();
    assertThat(tellings().perhapsTold(notification)).as("on its way").containsExactly("lead");
    mails().settle(nudge, new Retry(451, "DOT"), NOW, NOW);
    assertThat(tellings().perhapsTold(notification)).isEmpty();
    mails().settle(claimed(), new Unknown("DOT"), NOW, NOW);
    mails().settle(claimed(), new Failed(null, "NO_ADDRESS"), null, NOW);
    assertThat(tellings().perhapsTold(notification)).as("by the second").containsExactly("lead");
  }

  private static Nudge of(List<Nudge> nudges, String recipient, String contact) {
    return nudges.stream()
        .filter(n -> n.recipient().key().equals(recipient) && n.contactId().equals(contact))
        .findFirst()
        .orElseThrow();
  }
}
