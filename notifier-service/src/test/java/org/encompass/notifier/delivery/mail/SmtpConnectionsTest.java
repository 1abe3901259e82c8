package org.encompass.notifier.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocketFactory;
import org.encompass.harness.Relay;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.junit.jupiter.api.Test;

/// Which connections are opened, kept and refused.
class SmtpConnectionsTest extends MailDialogue {
  @Test
  void connectionsAreKeptOpenAndNoMoreThanAllowed() throws Exception {
    var opened = countConnections();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        threads.submit(() -> mailer.send(nudge(), LEAD));
      }
    }

    assertThat(server.heldFor(LEAD.email())).hasSize(60);
    assertThat(opened.get()).isBetween(1, 2);
  }

  @Test
  void connectionThatWasCutMeanwhileIsReplacedWithinTheSameAttempt() throws Exception {
    try (var relay = new Relay(server.port())) {
      mailer = mailer(sender(relay.port(), trusting(server.caCertificate())));
      assertThat(mailer.send(nudge(), LEAD)).isEqualTo(new Accepted(250));

      relay.cut();

      assertThat(mailer.send(nudge(), LEAD)).isEqualTo(new Accepted(250));
      assertThat(server.heldFor(LEAD.email())).hasSize(2);
    }
  }

  @Test
  void serverIsAskedWithoutAMailWhetherItAnswers() throws Exception {
    var opened = countConnections();
    try (var relay = new Relay(server.port())) {
      mailer = mailer(sender(relay.port(), trusting(server.caCertificate())));
      assertThat(mailer.answered()).isTrue();
      assertThat(mailer.answered()).isTrue();
      assertThat(opened.get()).as("the connection is kept").isEqualTo(1);

      relay.cut();

      assertThat(mailer.answered()).as("on a new connection").isTrue();
    }
    assertThat(mailer.answered()).as("nobody is there any more").isFalse();
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void serverWithACertificateOfAStrangerIsNotSpokenTo() throws Exception {
    mailer = mailer(sender(server.port(), (SSLSocketFactory) SSLSocketFactory.getDefault()));

    assertThat(mailer.send(nudge(), LEAD)).isEqualTo(new Retry(null, "CONNECT"));
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void serverWithACertificateForAnotherNameIsNotSpokenTo() throws Exception {
    var sender = sender(server.port(), trusting(server.caCertificate()));
    sender.setHost("127.0.0.2");
    sender.getJavaMailProperties().put("mail.smtp.ssl.trust", "*");
    mailer = mailer(sender);

    assertThat(mailer.send(nudge(), LEAD)).isEqualTo(new Retry(null, "CONNECT"));
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void serverThatOffersNoStarttlsIsSentNothing() throws Exception {
    try (var plain = new PlainServer()) {
      mailer = mailer(sender(plain.port(), trusting(server.caCertificate())));

      assertThat(mailer.send(nudge(), LEAD)).isEqualTo(new Retry(null, "CONNECT"));
      assertThat(plain.heard())
          .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }
  }

  @Test
  void aConnectionIsReplacedOnceItHasCarriedItsShare() throws Exception {
    var sender = sender(server.port(), trusting(server.caCertificate()));
    mailer = mailer(sender, Map.of("mails-per-connection", "2"));
    var opened = countConnections();

    for (int i = 0; i < 6; i++) {
      assertThat(mailer.send(nudge(), LEAD)).isEqualTo(new Accepted(250));
    }

    assertThat(opened.get()).isEqualTo(3);
  }
}
