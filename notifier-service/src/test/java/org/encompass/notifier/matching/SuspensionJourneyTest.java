package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.suspensions.Suspension;
import org.encompass.notifier.suspensions.Suspensions;
import org.encompass.notifier.suspensions.Suspensions.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of children while their force's feed is stopped, and afterwards.
@NotifierTest
class SuspensionJourneyTest extends CaseJourney {
  private static final String TELLS_IN_THE_MORNING = "E23000016";
  private static final String FIRST = "desk account " + new UUID(0, 1);
  private static final String SECOND = "desk account " + new UUID(0, 2);

  @Autowired private Suspensions suspensions;

  /// What tells in the morning has to wait for it.
  @BeforeEach
  void evening() {
    var evening = day(clock.instant()).atTime(21, 40).atZone(WorkingMorning.ZONE);
    var passed = evening.toInstant().isBefore(clock.instant());
    clock.set((passed ? evening.plusDays(1) : evening).toInstant());
    incident.occurred = clock.instant().minusSeconds(3600);
  }

  @AfterEach
  void letGo() {
    open().ifPresent(s -> suspensions.end(s, FIRST));
    work();
    evening();
  }

  @Test
  void oneAloneStopsNothingAndNobodyConfirmsTheirOwn() {
    incident.force = "E23000017";
    var proposed = propose(Duration.ofHours(8));
    assertThat(suspensions.confirm(proposed, FIRST)).isEqualTo(Answer.SAME_PERSON);
    assertThat(routed().state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(suspensions.propose(incident.force, in(1), "again", SECOND))
        .isEqualTo(Answer.ALREADY_OPEN);
    assertThat(suspensions.end(proposed, SECOND)).isEqualTo(Answer.DONE);
    assertThat(suspensions.confirm(proposed, SECOND)).isEqualTo(Answer.CHANGED_MEANWHILE);
  }

  @Test
  void anEndThatHasPassedOrLiesTooFarAheadIsRefused() {
    for (var end : new Instant[] {clock.instant(), in(24 * 15)}) {
      assertThat(suspensions.propose("E23000017", end, "made up", FIRST)).isEqualTo(Answer.BAD_END);
    }
  }

  @Test
  void whatComesMeanwhileIsHeldAndReleasedWhenItIsLifted() {
    incident.force = "E23000017";
    var stop = stop(Duration.ofHours(8));
    var held = routed();
    assertThat(held.state()).isEqualTo(NotificationState.HELD);
    assertThat(lastReceipt(held).reason()).isEqualTo("SUSPENDED");
    work();
    assertThat(disclosed(held)).isEmpty();
    assertThat(telling(held)).isEmpty();

    suspensions.end(stop, SECOND);
    work();
    assertThat(only(held.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(disclosed(held)).containsExactly("ISSUED");
    assertThat(ledger(held.childId())).containsSubsequence("HELD", "RESUMED", "RELEASED");
  }

  @Test
  void whatIsSuspendedPastItsDeadlineIsMissedAndThenTold() {
    incident.force = "E23000017";
    var stop = stop(Duration.ofDays(4));
    var held = routed();
    clock.set(held.deadline().at().plusSeconds(60));
    sweeps.run("deadlines");
    assertThat(only(held.childId()).met()).isFalse();
    assertThat(only(held.childId()).suspended()).isTrue();

    clock.set(stopped(stop).endsAt());
    work();
    assertThat(only(held.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
    assertThat(stopped(stop).ended().how()).isEqualTo(Suspension.How.OVER);
  }

  @Test
  void whatWaitsForItsMorningIsSuspendedAtItsReleaseAndWaitsForTheNext() {
    incident.force = TELLS_IN_THE_MORNING;
    var held = routed();
    assertThat(held.reason()).isEqualTo("MORNING");
    var stop = stop(Duration.between(clock.instant(), held.releaseAt()).plusMinutes(30));
    work();
    assertThat(only(held.childId()).reason()).as("before its morning").isEqualTo("MORNING");
    clock.set(held.releaseAt());
    work();
    assertThat(only(held.childId()).suspended()).isTrue();
    assertThat(lastReceipt(held).reason()).isEqualTo("SUSPENDED");
    assertThat(disclosed(held)).isEmpty();

    clock.set(stopped(stop).endsAt());
    work();
    assertThat(only(held.childId()).state()).isEqualTo(NotificationState.SCHEDULED);
  }

  @Test
  void whatIsLetGoInTheNightStillWaitsForItsMorning() {
    incident.force = TELLS_IN_THE_MORNING;
    var stop = stop(Duration.ofHours(1));
    var held = routed();
    assertThat(held.suspended()).isTrue();
    suspensions.end(stop, SECOND);
    work();
    var waits = only(held.childId());
    assertThat(waits.reason()).isEqualTo("MORNING");
    assertThat(waits.releaseAt()).isAfter(clock.instant());
  }

  @Test
  void otherForcesAreToldAsEver() {
    incident.force = "E23000017";
    stop(Duration.ofHours(8));
    incident.force = "E23000015";
    assertThat(routed().state()).isEqualTo(NotificationState.SCHEDULED);
  }

  private void work() {
    for (var sweep : new String[] {"release", "resume", "release"}) {
      sweeps.run(sweep);
    }
  }

  private UUID stop(Duration length) {
    var id = propose(length);
    assertThat(suspensions.confirm(id, SECOND)).isEqualTo(Answer.DONE);
    return id;
  }

  private UUID propose(Duration length) {
    var ends = clock.instant().plus(length);
    assertThat(suspensions.propose(incident.force, ends, "made up", FIRST)).isEqualTo(Answer.DONE);
    return open().orElseThrow();
  }

  private Optional<UUID> open() {
    return suspensions.latest().stream()
        .filter(s -> s.ended() == null)
        .map(Suspension::suspensionId)
        .findFirst();
  }

  private Suspension stopped(UUID id) {
    return suspensions.latest().stream()
        .filter(s -> s.suspensionId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Instant in(int hours) {
    return clock.instant().plus(Duration.ofHours(hours));
  }
}
