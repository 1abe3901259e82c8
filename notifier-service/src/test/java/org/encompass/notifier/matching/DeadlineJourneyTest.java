package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.notifier.Made;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.schemas.SchoolMessage;
import org.junit.jupiter.api.Test;

@NotifierTest
class DeadlineJourneyTest extends CaseJourney {
  @Test
  void oneThatCannotBeReadHoldsUpNoRelease() {
    incident.force = "E23000016"; // tells in the morning
    var poisoned = routed();
    jdbc.update("update child set sealed = '\\x00' where child_id = ?", poisoned.childId());
    incident.reference += "-B";
    var sound = only(file());
    clock.set(sound.deadline().at().minus(Duration.ofHours(2)));
    sweeps.run("release");
    assertThat(only(sound.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(only(poisoned.childId()).state()).isEqualTo(NotificationState.HELD);
    jdbc.update(
        "update notification set state = 'WITHDRAWN' where notification_id = ?",
        poisoned.notificationId());
  }

  @Test
  void aCallAboutAHeldOneDisclosesIt() {
    incident.force = "E23000016"; // tells in the morning
    var held = routed();
    var call = new NotificationEvent.PhoneCall("desk account 1", "TOLD LEAD NONE");
    assertThat(telephoned(held, call)).isTrue();
    assertThat(only(held.childId()).reason()).isEqualTo("BY_PHONE");
    assertThat(only(held.childId()).met()).isTrue();
    assertThat(disclosed(held)).containsExactly("ISSUED");

    files.remove(held.childId());
    sweeps.run("routing");
    assertThat(disclosed(held)).containsExactly("ISSUED", "WITHDRAWN");
    assertThat(telephoned(held, call)).isFalse();
  }

  @Test
  void anotherCalendarMovesTheDeadlineAndThePortalHearsOfIt() {
    var notification = routed();
    var day = notification.deadline().at().atZone(ZoneOffset.UTC).toLocalDate();
    school(
        urn,
        s -> {
          s.revision = 2;
          s.rollCount = 1;
          s.closures =
              List.of(new SchoolMessage.Closure(day, day, SchoolMessage.ClosureKind.EMERGENCY));
          s.contacts = List.of(Made.contact("k7", "Someone New"));
        });
    sweeps.run("register");
    var after = only(notification.childId());
    assertThat(after.deadline().at()).isAfter(notification.deadline().at());
    assertThat(after.schoolRevision()).isEqualTo(2);
    assertThat(disclosed(notification)).containsExactly("ISSUED", "UPDATED");
    assertThat(ledger(notification.childId())).contains("DEADLINE_MOVED");
  }

  @Test
  void whatIsHeldIsReleasedInTheMorningAndJudgedAtNine() {
    incident.force = "E23000016"; // tells in the morning
    var held = routed();
    assertThat(held.state()).isEqualTo(NotificationState.HELD);
    assertThat(held.reason()).isEqualTo("MORNING");
    assertThat(disclosed(held)).isEmpty();

    clock.set(held.deadline().at().minus(Duration.ofHours(2)));
    sweeps.run("release");
    assertThat(only(held.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(disclosed(held)).containsExactly("ISSUED");

    clock.set(held.deadline().at());
    sweeps.run("deadlines");
    assertThat(only(held.childId()).met()).isFalse();
    assertThat(lastReceipt(held).met()).isFalse();
  }
}
