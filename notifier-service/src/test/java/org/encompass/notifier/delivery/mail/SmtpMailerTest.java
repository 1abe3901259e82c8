package org.encompass.notifier.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.encompass.harness.Mail;
import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;
import org.encompass.harness.MailSink;
import org.encompass.notifier.delivery.Addressee;
import org.encompass.notifier.delivery.DeliverySettings;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.DeliveryOutcome.Unknown;
import org.encompass.notifier.domain.Recipient;
import org.encompass.schemas.SchoolMessage.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The dialogue with a real SMTP server that misbehaves in every way we know of.
class SmtpMailerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
  private static final Addressee LEAD = new Addressee("lead@school.example", Language.en);

  @TempDir Path folder;
  private MailSink server;
  private SmtpConnections connections;
  private SmtpMailer mailer;

  @BeforeEach
  void start() throws Exception {
    server = new MailSink(folder, 0);
    mailer = mailer(sender(server.port(), trusting(server.caCertificate())));
  }

  @AfterEach
  void stop() {
    connections.destroy();
    server.close();
  }

  @Test
  void acceptedMailSaysNothingButThatThereIsSomethingToRead() throws Exception {
    var nudge = nudge();

    assertThat(mailer.send(nudge, LEAD)).isEqualTo(new Accepted(250));

    var mail = only(server);
    assertThat(mail.from()).isEqualTo("notices@encompass.example");
    assertThat(mail.to()).isEqualTo("lead@school.example");
    assertThat(mail.header("Message-ID")).isEqualTo(nudge.messageId());
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("Reply-To")).isEqualTo("notices@encompass.example");
    assertThat(mail.header("Content-Type")).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    var message = read(mail);
    assertThat(message.getSentDate()).isEqualTo(java.util.Date.from(NOW));
    assertThat(message.getSubject()).isEqualTo("You have a new notification");
    assertThat(message.getContent().toString())
        .startsWith("You have a new notification. Sign in to read it:")
        .contains("https://portal.example/sign-in")
        .doesNotContain(nudge.notifications().getFirst().toString());
  }

  @Test
  void welshReaderIsWrittenToInWelsh() throws Exception {
    mailer.send(nudge(), new Addressee("arweinydd@ysgol.example", Language.cy));

    assertThat(read(only(server)).getContent().toString()).contains("Mewngofnodwch i'w ddarllen");
  }

  @Test
  void everyAttemptCarriesTheSameMessageId() throws Exception {
    var nudge = nudge();

    mailer.send(nudge, LEAD);
    mailer.send(nudge, LEAD);

    assertThat(server.mails())
        .extracting(m -> m.header("Message-ID"))
        .containsExactly(nudge.messageId(), nudge.messageId());
  }

  @Test
  void answersBeforeTheMailIsHeldAreRetryOrFailed() {
    assertThat(sendTo(new MailReply.RefuseRecipient(450, "later")))
        .isEqualTo(new Retry(450, "RCPT"));
    assertThat(sendTo(new MailReply.RefuseRecipient(550, "no"))).isEqualTo(new Failed(550, "RCPT"));
    assertThat(sendTo(new MailReply.Refuse(451, "later"))).isEqualTo(new Retry(451, "DOT"));
    assertThat(sendTo(new MailReply.Refuse(554, "no"))).isEqualTo(new Failed(554, "DOT"));
    assertThat(server.heldFor(LEAD.email())).isEmpty();
    // and the next one gets through
    assertThat(sendTo(new MailReply.Accept())).isEqualTo(new Accepted(250));
  }

  @Test
  void breakBeforeTheDotIsRetryBecauseTheServerCannotHoldTheMail() {
    var outcome = sendTo(new MailReply.DropBeforeDot());

    // The server closes while it is being written to: the dot may have gone into the dead socket.
    assertThat(outcome).isInstanceOfAny(Retry.class, Unknown.class);
    assertThat(server.heldFor(LEAD.email())).isEmpty();
  }

  @Test
  void silenceAfterTheDotIsUnknownThoughTheServerHoldsTheMail() {
    assertThat(sendTo(new MailReply.DropAfterDot())).isEqualTo(new Unknown("DOT"));
    assertThat(sendTo(new MailReply.Stall(Duration.ofSeconds(4)))).isEqualTo(new Unknown("DOT"));
    assertThat(server.heldFor(LEAD.email())).hasSize(2);
  }

  @Test
  void whatAnAnswerMeansDependsOnHowFarTheDialogueCame() {
    assertThat(SmtpMailer.outcome(SmtpStage.CONNECT, -1)).isEqualTo(new Retry(null, "CONNECT"));
    assertThat(SmtpMailer.outcome(SmtpStage.MAIL, 550)).isEqualTo(new Retry(550, "MAIL"));
    assertThat(SmtpMailer.outcome(SmtpStage.RCPT, -1)).isEqualTo(new Retry(null, "RCPT"));
    assertThat(SmtpMailer.outcome(SmtpStage.DATA, -1)).isEqualTo(new Retry(null, "DATA"));
    assertThat(SmtpMailer.outcome(SmtpStage.DATA, 554)).isEqualTo(new Failed(554, "DATA"));
    assertThat(SmtpMailer.outcome(SmtpStage.DOT, -1)).isEqualTo(new Unknown("DOT"));
    assertThat(SmtpMailer.outcome(SmtpStage.DOT, 250)).isEqualTo(new Unknown("DOT"));
  }

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
  void addressThatIsNoneFailsWithoutADialogue() {
    assertThat(mailer.send(nudge(), new Addressee("not an address", Language.en)))
        .isEqualTo(new Failed(null, "ADDRESS"));
  }

  private DeliveryOutcome sendTo(MailReply reply) {
    server.behave((from, to, nth) -> reply);
    return mailer.send(nudge(), LEAD);
  }

  private AtomicInteger countConnections() {
    var opened = new AtomicInteger();
    server.behave(
        new MailBehaviour() {
          @Override
          public MailReply reply(String from, String to, int nth) {
            return new MailReply.Accept();
          }

          @Override
          public boolean admits() {
            opened.incrementAndGet();
            return true;
          }
        });
    return opened;
  }

  private SmtpMailer mailer(JavaMailSenderImpl sender) {
    var settings =
        new DeliverySettings(
            "notices@encompass.example",
            2,
            64,
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2));
    connections = new SmtpConnections(sender, settings);
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new SmtpMailer(connections, settings, clock, URI.create("https://portal.example/"));
  }

  private JavaMailSenderImpl sender(int port, SSLSocketFactory factory) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(port);
    sender.setUsername(server.user());
    sender.setPassword(server.password());
    sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", factory);
    return sender;
  }

  private static SSLSocketFactory trusting(Path authority) throws Exception {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static Nudge nudge() {
    var mailId = UUID.randomUUID();
    return new Nudge(
        mailId,
        Recipient.of("100001"),
        "contact-1",
        "<" + mailId + "@encompass.example>",
        1,
        1,
        0,
        NOW.plusSeconds(3600),
        List.of(UUID.randomUUID()));
  }

  private static Mail only(MailSink server) {
    assertThat(server.mails()).hasSize(1);
    return server.mails().getFirst();
  }

  private static MimeMessage read(Mail mail) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
  }
}
