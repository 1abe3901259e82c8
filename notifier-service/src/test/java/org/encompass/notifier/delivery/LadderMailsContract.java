package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.NotificationState;
import org.junit.jupiter.api.Test;

/// What the steps of the ladder need of mails and tellings.
public interface LadderMailsContract extends MailsUnderTest {
  @Test
  default void aStepIsNotMailedOnceSomebodyHasTakenItOn() {
    for (var purpose : List.of(Purpose.UNREAD, Purpose.DEPUTY, Purpose.HEAD)) {
      var notification = notification("540001");
      tellings().add(notification, List.of("fresh"), purpose, 1, NOW);
      state(notification, NotificationState.ACKNOWLEDGED);
      assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();

      state(notification, NotificationState.TOLD);
      tellings().add(notification, List.of("again"), purpose, 1, NOW);
      mails().settle(claimed(), new Retry(451, "DOT"), NOW, NOW);
      state(notification, NotificationState.ACKNOWLEDGED);
      assertThat(mails().claim(NOW, 10, LEASE)).isEmpty();
    }
  }

  @Test
  default void tellingsOfSeveralWordingsDoNotShareAMail() {
    var notification = notification("540001");
    tell(notification, "lead");
    tellings().add(notification, List.of("lead"), Purpose.UNREAD, 1, NOW);

    assertThat(mails().claim(NOW, 10, LEASE))
        .extracting(Nudge::wording)
        .containsExactlyInAnyOrder(Wording.NEWS, Wording.UNREAD);
  }

  @Test
  default void whatCanStillBeInTimeGoesBeforeWhatIsLateAlready() {
    var late = notification("540001", NOW.minusSeconds(60));
    var soon = notification("540002", NOW.plusSeconds(60));
    var later = notification("540003", NOW.plusSeconds(600));
    for (var notification : List.of(late, later, soon)) {
      tell(notification, "lead");
    }
    for (var expected : List.of(soon, later, late)) {
      var nudge = mails().claim(NOW, 1, LEASE).getFirst();
      assertThat(nudge.notifications()).containsExactly(expected);
      mails().settle(nudge, new Retry(450, "RCPT"), NOW.plusSeconds(5), NOW);
    }
    for (var expected : List.of(soon, later, late)) {
      var nudge = mails().claim(NOW.plusSeconds(5), 1, LEASE).getFirst();
      assertThat(nudge.notifications()).containsExactly(expected);
    }
  }

  @Test
  default void itIsKnownWhoWasToldAndToWhomAMailIsOnItsWay() {
    var notification = notification("540001");
    tell(notification, "waits", "gone");
    tellings().cancel(notification, List.of("gone"));
    assertThat(tellings().soFar(notification))
        .containsExactly(new SoFar("waits", Purpose.FIRST, NOW, true));
    var nudge = claimed();
    assertThat(onItsWay(notification)).isTrue();
    mails().settle(nudge, new Retry(451, "DOT"), NOW.plusSeconds(5), NOW);
    assertThat(onItsWay(notification)).isTrue();
    var again = mails().claim(NOW.plusSeconds(5), 1, LEASE).getFirst();
    mails().settle(again, new Accepted(250), null, NOW);
    assertThat(onItsWay(notification)).isFalse();
  }

  private boolean onItsWay(UUID notification) {
    return tellings().soFar(notification).getFirst().onItsWay();
  }

  @Test
  default void whatOnlyAHeadWasToldNobodyWasTold() {
    var notification = notification("540001");
    tellings().add(notification, List.of("head"), Purpose.HEAD, 1, NOW);

    assertThat(tellings().contacts(notification)).isEmpty();
    assertThat(tellings().untold(List.of(), 10)).containsExactly(notification);
    assertThat(tellings().soFar(notification)).extracting(SoFar::contactId).containsExactly("head");
  }
}
