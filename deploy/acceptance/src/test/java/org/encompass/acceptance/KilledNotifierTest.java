package org.encompass.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.encompass.harness.Mail;
import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;
import org.encompass.schemas.ReceiptMessage.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `kill -9` at the worst moments: no child is lost, nobody is told twice.
class KilledNotifierTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Stage STAGE = Stage.shared();

  @AfterEach
  void behaveAgain() {
    STAGE.smtp().behave(MailBehaviour.ACCEPT);
  }

  @Test
  void afterTheBatchIsCommittedAndBeforeItsOffsets() throws Exception {
    STAGE.crashAfterTheNextBatch();
    report("KILL-BATCH", "990901", 0);
    STAGE.startAgain();
    assertThat(toldOnce("KILL-BATCH", "990901")).isZero();
  }

  @Test
  void afterTheAttemptRowAndBeforeTheMail() throws Exception {
    var once = new AtomicBoolean();
    STAGE
        .smtp()
        .behave(
            (from, to, nth) -> {
              if (once.compareAndSet(false, true)) {
                STAGE.kill();
                return new MailReply.DropBeforeDot();
              }
              return new MailReply.Accept();
            });
    report("KILL-ATTEMPT", "990902", 0);
    await().atMost(PATIENCE).untilTrue(once);
    STAGE.startAgain();
    assertThat(toldOnce("KILL-ATTEMPT", "990902")).isEqualTo(1);
  }

  @Test
  void afterTheMailAndBeforeItsOutcome() throws Exception {
    var once = new AtomicBoolean();
    STAGE
        .smtp()
        .behave(
            (from, to, nth) -> {
              if (once.compareAndSet(false, true)) {
                killOnceHeld(to);
                return new MailReply.Stall(Duration.ofSeconds(5));
              }
              return new MailReply.Accept();
            });
    report("KILL-MAIL", "990903", 0);
    await().atMost(PATIENCE).untilTrue(once);
    STAGE.startAgain();
    assertThat(toldOnce("KILL-MAIL", "990903")).isEqualTo(1);
  }

  @Test
  void atRandomMomentsOfABusyNight() throws Exception {
    long seed = Long.getLong("encompass.seed", 20261026L);
    var random = new SplittableRandom(seed);
    int incidents = 24;
    for (int i = 0; i < incidents; i++) {
      report("KILL-NIGHT-" + i, SmallCounty.URNS.get(i % 3), 10 + i / 3);
      if (i % 8 == 7) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1500)).toNanos());
        STAGE.kill();
        STAGE.startAgain();
      }
    }
    for (int i = 0; i < incidents; i++) {
      toldOnce("KILL-NIGHT-" + i, SmallCounty.URNS.get(i % 3));
    }
  }

  private static void killOnceHeld(String address) {
    int before = STAGE.smtp().heldFor(address).size();
    Thread.ofVirtual()
        .start(
            () -> {
              await()
                  .pollInterval(Duration.ofMillis(5))
                  .until(() -> STAGE.smtp().heldFor(address).size() > before);
              STAGE.kill();
            });
  }

  private static void report(String reference, String urn, int pupil) {
    var now = OffsetDateTime.now(Clock.systemUTC());
    var pupils = List.of(STAGE.county().pupil(urn, pupil));
    STAGE.publish(STAGE.county().incident(reference, now, pupils));
  }

  /// The child is told of, once: one answer to the record, one notification, one mail; a copy of it
  /// only where its fate was unknown, and then under the same Message-ID.
  ///
  /// @return how many attempts at the mail ended as UNKNOWN
  private static long toldOnce(String reference, String urn) throws Exception {
    var receipts = STAGE.receiptsWith(reference, State.TOLD);
    assertThat(receipts).filteredOn(r -> r.state() == State.ACCEPTED).hasSize(1);
    assertThat(receipts).noneMatch(r -> r.state() == State.DUPLICATE);
    assertThat(receipts.stream().map(r -> r.notificationId()).filter(id -> id != null).distinct())
        .hasSize(1);
    var ofIncident =
        " from telling t join notification n using (notification_id) where n.reference = '%s'"
            .formatted(reference);
    assertThat(STAGE.number("select count(distinct mail_id)" + ofIncident)).isEqualTo(1);
    long unknown =
        STAGE.number(
            "select count(*) from attempt where outcome = 'UNKNOWN' and mail_id in (select mail_id"
                + ofIncident
                + ")");
    var copies =
        STAGE.smtp().heldFor(SmallCounty.lead(urn)).stream()
            .filter(mail -> !mail.text().contains("/invitation/"))
            .collect(groupingBy((Mail mail) -> mail.header("Message-ID"), counting()));
    long accepted =
        STAGE.number(
            "select count(*) from mail where contact_id = 'lead-%s' and state = 'ACCEPTED'"
                .formatted(urn));
    assertThat((long) copies.size()).isEqualTo(accepted);
    for (var copy : copies.entrySet()) {
      long unknownOfIt =
          STAGE.number(
              "select count(*) from attempt join mail using (mail_id) where outcome = 'UNKNOWN'"
                  + " and message_id = '%s'".formatted(copy.getKey()));
      assertThat(copy.getValue()).isLessThanOrEqualTo(1 + unknownOfIt);
    }
    return unknown;
  }
}
