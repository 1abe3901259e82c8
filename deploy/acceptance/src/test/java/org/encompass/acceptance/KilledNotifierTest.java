package org.encompass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.encompass.harness.Hold;
import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// `kill -9` at every point between the record's arrival and its mail's outcome, one of two
/// notifiers at a time: no child is lost, nobody is told twice beyond what is counted as UNKNOWN.
@ExtendWith(LeakSearch.class)
class KilledNotifierTest {
  private static final Stage STAGE = Stage.shared();
  private static final Referee REFEREE = new Referee(STAGE);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String LEASED = "select 1 from mail where state = 'LEASED'";

  @BeforeEach
  void bothAreUp() {
    STAGE.notifiers().awaitReady();
  }

  @AfterEach
  void behaveAgain() {
    STAGE.smtp().behave(MailBehaviour.ACCEPT);
  }

  @AfterAll
  static void everyChildIsAccountedFor() throws Exception {
    REFEREE.everyChildIsAccountedFor();
  }

  @Test
  void afterThePoll() throws Exception {
    try (var hold = Hold.reading(STAGE.database(), "incident")) {
      STAGE.report("KILL-POLL", "990901", 0);
      // Sweeps read the table, too, on either node; only the intake asks for references.
      STAGE.notifiers().kill(hold.caughtAt("i.reference = k.reference"));
    }
    toldWithoutACopy("KILL-POLL");
  }

  @Test
  void beforeTheCommit() throws Exception {
    try (var hold = Hold.writing(STAGE.database(), "ledger")) {
      STAGE.report("KILL-UNCOMMITTED", "990902", 0);
      STAGE.notifiers().kill(hold.caught());
    }
    toldWithoutACopy("KILL-UNCOMMITTED");
  }

  @Test
  void afterTheCommitAndBeforeTheOffsets() throws Exception {
    long before = STAGE.topics().incidentsDone();
    long atItsDeath;
    try (var hold = Hold.committing(STAGE.database(), "incident_version")) {
      STAGE.report("KILL-COMMITTED", "990903", 0);
      STAGE.notifiers().kill(hold.caught());
      // The record's next reader waits for the dead one's commit, which stands until the hold ends.
      atItsDeath = STAGE.topics().incidentsDone();
    }
    await()
        .until(
            () ->
                STAGE.number("select count(*) from incident where reference = 'KILL-COMMITTED'")
                    == 1);
    assertThat(atItsDeath).as("offsets").isEqualTo(before);
    toldWithoutACopy("KILL-COMMITTED");
  }

  @Test
  void afterTheOffsets() throws Exception {
    long before = STAGE.topics().incidentsDone();
    // What comes after the offsets stands still, so that it cannot be over before the kill.
    try (var routing = Hold.writing(STAGE.database(), "matching_decision")) {
      String consumer;
      try (var hold = Hold.writing(STAGE.database(), "incident_version")) {
        STAGE.report("KILL-OFFSETS", "990904", 0);
        consumer = hold.caught();
      }
      await().atMost(PATIENCE).until(() -> STAGE.topics().incidentsDone() > before);
      STAGE.notifiers().kill(consumer);
    }
    toldWithoutACopy("KILL-OFFSETS");
  }

  @Test
  void afterTheAttemptRow() throws Exception {
    STAGE
        .smtp()
        .behave(
            new FirstOffer(
                client -> {
                  STAGE.notifiers().kill(client);
                  return new MailReply.DropBeforeDot();
                }));
    STAGE.report("KILL-ATTEMPT", "990905", 0);
    var finding = REFEREE.toldOnce("KILL-ATTEMPT");
    assertThat(finding.unknowns()).isEqualTo(1);
    assertThat(finding.copies()).isEqualTo(1);
  }

  @Test
  void afterTheFinalDot() throws Exception {
    STAGE
        .smtp()
        .behave(
            new FirstOffer(
                client -> {
                  killOnceHeld(client);
                  // Longer than anybody waits for it: no answer comes before the kill.
                  return new MailReply.Stall(Duration.ofSeconds(30));
                }));
    STAGE.report("KILL-DOT", "990906", 0);
    var finding = REFEREE.toldOnce("KILL-DOT");
    assertThat(finding.unknowns()).isEqualTo(1);
    assertThat(finding.copies()).isEqualTo(2);
  }

  @Test
  void afterThe250AndBeforeItsOutcome() throws Exception {
    var standing = new CountDownLatch(1);
    try (var hold = Hold.ready(STAGE.database())) {
      STAGE
          .smtp()
          .behave(
              new FirstOffer(
                  client -> {
                    hold.changing(LEASED);
                    standing.countDown();
                    return new MailReply.Accept();
                  }));
      STAGE.report("KILL-OUTCOME", "990901", 1);
      assertThat(standing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      STAGE.notifiers().kill(hold.caught());
    }
    var finding = REFEREE.toldOnce("KILL-OUTCOME");
    assertThat(finding.unknowns()).isEqualTo(1);
    assertThat(finding.copies()).isEqualTo(2);
  }

  @Test
  void atRandomMomentsOfABusyNight() throws Exception {
    long seed = Long.getLong("encompass.seed", 20261026L);
    var random = new SplittableRandom(seed);
    int incidents = 24;
    for (int i = 0; i < incidents; i++) {
      STAGE.report("KILL-NIGHT-" + i, SmallCounty.URNS.get(i % 6), 10 + i / 6);
      if (i % 8 == 7) {
        Outage.last(
            Duration.ofMillis(random.nextInt(1500)), Duration.ofMillis(random.nextInt(20_000)));
        var victims = STAGE.notifiers().both();
        STAGE.notifiers().kill(victims.get(random.nextInt(victims.size())).name());
      }
    }
    for (int i = 0; i < incidents; i++) {
      REFEREE.toldOnce("KILL-NIGHT-" + i);
    }
  }

  private static void killOnceHeld(String client) {
    int before = heldFrom(client);
    Thread.ofVirtual()
        .start(
            () -> {
              await().pollInterval(Duration.ofMillis(5)).until(() -> heldFrom(client) > before);
              STAGE.notifiers().kill(client);
            });
  }

  private static int heldFrom(String client) {
    return Math.toIntExact(
        STAGE.smtp().mails().stream().filter(m -> m.held() && m.client().equals(client)).count());
  }

  private static void toldWithoutACopy(String reference) throws Exception {
    var finding = REFEREE.toldOnce(reference);
    assertThat(finding.unknowns()).isZero();
    assertThat(finding.copies()).isEqualTo(1);
  }
}
