package org.encompass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kafka, PostgreSQL and the mail server fail, and come back: no child is lost, nobody is told
/// twice beyond what is counted as UNKNOWN, and nothing is said in clear. How long they are away is
/// [Outage]'s.
@ExtendWith(LeakSearch.class)
class NeighboursFailTest {
  private static final Stage STAGE = Stage.shared();
  private static final Referee REFEREE = new Referee(STAGE);

  @BeforeEach
  void bothAreUp() {
    STAGE.notifiers().awaitReady();
  }

  @AfterEach
  void behaveAgain() throws Exception {
    STAGE.smtp().behave(MailBehaviour.ACCEPT);
    STAGE.smtp().presentAs("localhost");
    STAGE.mailLine().strip(false);
  }

  @AfterAll
  static void everyChildIsAccountedFor() throws Exception {
    REFEREE.everyChildIsAccountedFor();
    for (var notifier : STAGE.notifiers().both()) {
      assertThat(STAGE.metrics(notifier.health()))
          .containsPattern("encompass_accounting_remainder(\\{.*})? 0");
    }
  }

  @Test
  void kafkaStopsAndComesBack() throws Exception {
    STAGE.report("KAFKA-BEFORE", "990901", 20);
    await()
        .atMost(Outage.patience())
        .until(() -> isAccepted("KAFKA-BEFORE")); // its receipts and disclosure may still wait
    STAGE.running().kafka().close();
    Outage.last(Duration.ofSeconds(3), Duration.ofMinutes(3));
    STAGE.running().kafka().startAgain();
    STAGE.report("KAFKA-AFTER", "990902", 20);
    for (var reference : List.of("KAFKA-BEFORE", "KAFKA-AFTER")) {
      var finding = REFEREE.toldOnce(reference);
      assertThat(finding.copies()).isEqualTo(1);
    }
  }

  @Test
  void postgresStopsImmediatelyAndComesBack() throws Exception {
    for (int i = 0; i < 6; i++) {
      STAGE.report("POSTGRES-" + i, SmallCounty.URNS.get(i), 21);
    }
    await().atMost(Outage.patience()).until(() -> isAccepted("POSTGRES-0"));
    STAGE.running().postgres().stopImmediately();
    STAGE.report("POSTGRES-AWAY", "990901", 22);
    Outage.last(Duration.ofSeconds(3), Duration.ofMinutes(3));
    STAGE.running().postgres().startAgain();
    for (int i = 0; i < 6; i++) {
      REFEREE.toldOnce("POSTGRES-" + i);
    }
    REFEREE.toldOnce("POSTGRES-AWAY");
  }

  @Test
  void theMailServerMisbehavesInEveryWayAtOnce() throws Exception {
    var misdeeds =
        Map.of(
            SmallCounty.lead("990901"), new Misdeeds(1, new MailReply.DropAfterDot()),
            SmallCounty.lead("990902"), new Misdeeds(1, new MailReply.DropBeforeDot()),
            SmallCounty.lead("990903"), new Misdeeds(1, stall()),
            SmallCounty.lead("990904"),
                new Misdeeds(2, new MailReply.RefuseRecipient(450, "later")),
            SmallCounty.lead("990905"), new Misdeeds(1, new MailReply.Refuse(451, "later")));
    STAGE
        .smtp()
        .behave(
            (from, to, nth) ->
                misdeeds.containsKey(to) ? misdeeds.get(to).next() : new MailReply.Accept());
    for (int i = 0; i < 6; i++) {
      STAGE.report("RELAY-" + i, SmallCounty.URNS.get(i), 23);
    }
    held("RELAY-0", 2, 1); // dropped after the dot
    var dropped = REFEREE.toldOnce("RELAY-1"); // before it: the dot may have gone into the void
    assertThat(dropped.copies()).isEqualTo(1);
    assertThat(dropped.unknowns()).isBetween(0L, 1L);
    held("RELAY-2", 2, 1); // stalled
    held("RELAY-3", 1, 0); // 450
    held("RELAY-4", 1, 0); // 451 after the dot
    held("RELAY-5", 1, 0);
    assertThat(misdeeds.values()).allMatch(Misdeeds::done);
  }

  @Test
  void theMailServerRefusesForAWhile() throws Exception {
    STAGE.smtp().behave((from, to, nth) -> new MailReply.RefuseRecipient(450, "4.2.0 greylisted"));
    STAGE.report("RELAY-450", "990906", 24);
    await().atMost(Outage.patience()).until(() -> ended("RELAY-450", "RETRY") >= 1);
    Outage.last(Duration.ZERO, Duration.ofMinutes(5));
    STAGE.smtp().behave(MailBehaviour.ACCEPT);
    held("RELAY-450", 1, 0);
  }

  @Test
  void nothingIsSaidInClearNorToAnotherServer() throws Exception {
    STAGE.mailLine().strip(true);
    STAGE.report("NO-TLS", "990901", 25);
    await().atMost(Outage.patience()).until(() -> ended("NO-TLS", "RETRY") >= 1);
    assertThat(STAGE.mailLine().heard()).isNotEmpty();
    assertThat(STAGE.mailLine().heard())
        .allMatch(said -> said.startsWith("EHLO ") || said.equals("QUIT"));

    STAGE.smtp().presentAs("elsewhere.example.invalid");
    STAGE.mailLine().strip(false);
    STAGE.report("OTHER-NAME", "990902", 25);
    await().atMost(Outage.patience()).until(() -> ended("OTHER-NAME", "RETRY") >= 1);
    assertThat(ended("NO-TLS", "ACCEPTED") + ended("OTHER-NAME", "ACCEPTED")).isZero();

    STAGE.smtp().presentAs("localhost");
    STAGE.mailLine().cut();
    held("NO-TLS", 1, 0);
    held("OTHER-NAME", 1, 0);
  }

  @Test
  void aPausedProcessWakesAfterItsLease() throws Exception {
    var paused = new AtomicReference<Notifier>();
    var before = new AtomicLong();
    STAGE
        .smtp()
        .behave(
            new FirstOffer(
                client -> {
                  var one = STAGE.notifiers().named(client);
                  before.set(offeredBy(client));
                  one.pause();
                  paused.set(one);
                  return new MailReply.Accept();
                }));
    STAGE.report("PAUSED", "990903", 26);
    await().atMost(Outage.patience()).until(() -> ended("PAUSED", "ACCEPTED") == 1);
    assertThat(ended("PAUSED", "UNKNOWN")).isEqualTo(1);
    var sleeper = paused.get();
    sleeper.goOn();
    // It ends the dialogue in which it slept, one way or the other.
    await().atMost(Outage.patience()).until(() -> offeredBy(sleeper.name()) > before.get());
    held("PAUSED", 1, 1); // it looked at its lease before the final dot, and kept that back
    assertThat(ended("PAUSED", "ACCEPTED")).isEqualTo(1);
  }

  private static long offeredBy(String client) {
    return STAGE.smtp().mails().stream().filter(mail -> mail.client().equals(client)).count();
  }

  /// Longer than the notifiers wait for an answer.
  private static MailReply stall() {
    return new MailReply.Stall(Duration.ofSeconds(30));
  }

  private static void held(String reference, long copies, long unknowns) throws Exception {
    var finding = REFEREE.toldOnce(reference);
    assertThat(finding.copies()).as("copies of the mail about " + reference).isEqualTo(copies);
    assertThat(finding.unknowns()).as("UNKNOWNs of " + reference).isEqualTo(unknowns);
  }

  private static boolean isAccepted(String reference) throws Exception {
    return STAGE.number("select count(*) from incident where reference = '%s'".formatted(reference))
        == 1;
  }

  private static long ended(String reference, String outcome) throws Exception {
    return STAGE.number(
        "select count(*) from attempt where outcome = '%s' and mail_id in (%s)"
            .formatted(outcome, mailsOf(reference)));
  }

  private static String mailsOf(String reference) {
    return "select t.mail_id from telling t join notification n using (notification_id)"
        + " where n.reference = '%s'".formatted(reference);
  }
}
