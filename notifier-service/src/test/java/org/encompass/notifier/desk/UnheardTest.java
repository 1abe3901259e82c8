package org.encompass.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;
import org.encompass.harness.MailSink;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.Made;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.delivery.MadeUpTelling;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.delivery.TellingRows;
import org.encompass.notifier.disclosure.Acknowledgements;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.metrics.ForceScope;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.reference.Schools;
import org.encompass.notifier.reference.TopicRecord;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody has taken it on and gives it to a colleague, whose mailbox refuses the mail.
@NotifierTest
class UnheardTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(520_900);
  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private MailSink server;
  @Autowired private Schools schools;
  @Autowired private SweepRunner sweeps;
  @Autowired private TellingRows tellings;
  @Autowired private BoardRows board;
  @Autowired private Notifications notifications;
  @Autowired private Acknowledgements acknowledgements;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private MovableClock clock;

  private final String urn = "" + NUMBERS.incrementAndGet();
  private final String lead = "unheard-" + urn;
  private final String deputy = "deputy-" + urn;
  private UUID notification;

  @BeforeEach
  void handOverInVain() {
    new MadeUpCounty(broker, keys)
        .entry(
            urn,
            "Made-up",
            Status.OPEN,
            List.of(),
            MadeUpCounty.lead(lead, "A"),
            Made.contact(deputy, "B", Role.DEPUTY));
    await().atMost(SOON).until(() -> schools.find(urn).isPresent());
    server.behave(
        (from, to, nth) ->
            to.startsWith(deputy)
                ? new MailReply.RefuseRecipient(550, "5.1.1 nobody")
                : new MailReply.Accept());
    var now = clock.instant();
    var arrived = now.minus(Duration.ofDays(9));
    var deadline = now.minus(Duration.ofDays(3));
    notification = new MadeUpTelling(jdbc).notification(urn, arrived, deadline);
    tellings.add(notification, List.of(lead), Purpose.FIRST, 1, arrived);
    var taken = new NotificationEvent.Acknowledged(lead, null, now.minus(Duration.ofDays(4)));
    notifications.apply(notification, taken, now);
    assertThat(isOpen()).isFalse();
    tellings.add(notification, List.of(deputy), Purpose.HANDED_OVER, 1, now);
    sweepUntil("NOBODY_REACHABLE");
    assertThat(concern()).contains(Concern.UNHEARD);
    assertThat(isOpen()).isTrue();
  }

  @AfterEach
  void mend() {
    server.behave(MailBehaviour.ACCEPT);
  }

  @Test
  void theDeskHasItThoughSomebodyAcknowledgedUntilThatContactHasSeenIt() {
    hear(lead);
    assertThat(concern()).contains(Concern.UNHEARD);
    hear(deputy);
    assertThat(concern()).isEmpty();
    assertThat(isOpen()).isFalse();
  }

  @Test
  void aTelephoneCallEndsIt() {
    var call = new NotificationEvent.PhoneCall("desk account made-up", "TOLD DEPUTY NONE");
    notifications.apply(notification, call, clock.instant());

    assertThat(concern()).isEmpty();
  }

  @Test
  void whoeverIsGivenItInsteadEndsIt() {
    tellings.add(notification, List.of(lead), Purpose.HANDED_OVER, 1, clock.instant());
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              sweeps.run("delivery");
              assertThat(concern()).isEmpty();
            });
  }

  private void sweepUntil(String kind) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              sweeps.run("delivery");
              assertThat(
                      jdbc.sql("select kind from ledger where notification_id = ?")
                          .param(notification)
                          .query(String.class)
                          .list())
                  .contains(kind);
            });
  }

  private boolean isOpen() {
    return board.open(ForceScope.all(), clock.instant()).stream()
        .anyMatch(row -> row.notificationId().equals(notification));
  }

  private Optional<Concern> concern() {
    return Concern.of(board.find(ForceScope.all(), notification).orElseThrow(), clock.instant());
  }

  private void hear(String contact) {
    var message =
        new AcknowledgementMessage(
            UUID.randomUUID(),
            notification,
            1,
            AcknowledgementMessage.Kind.READ,
            null,
            null,
            contact,
            clock.instant().atOffset(ZoneOffset.UTC));
    acknowledgements.hear(
        new TopicRecord(
            Topics.ACKNOWLEDGEMENTS, 0, NUMBERS.get(), new byte[] {1}, WireWriter.write(message)));
  }
}
