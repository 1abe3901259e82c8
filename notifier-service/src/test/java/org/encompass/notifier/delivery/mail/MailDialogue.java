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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.encompass.harness.Mail;
import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;
import org.encompass.harness.MailSink;
import org.encompass.notifier.delivery.Addressee;
import org.encompass.notifier.delivery.Lease;
import org.encompass.notifier.delivery.MadeSettings;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Wording;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.domain.Recipient;
import org.encompass.schemas.SchoolMessage.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A real SMTP server that misbehaves as it is told, and the mailer that speaks to it.
abstract class MailDialogue {
  static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
  static final Addressee LEAD = new Addressee("lead@school.example", Language.en);

  @TempDir Path folder;
  MailSink server;
  SmtpMailer mailer;
  private SmtpConnections connections;

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

  DeliveryOutcome sendTo(MailReply reply) {
    server.behave((from, to, nth) -> reply);
    return mailer.send(nudge(), LEAD);
  }

  AtomicInteger countConnections() {
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

  SmtpMailer mailer(JavaMailSenderImpl sender) {
    return mailer(sender, Map.of());
  }

  SmtpMailer mailer(JavaMailSenderImpl sender, Map<String, String> more) {
    var said = new HashMap<>(Map.of("connections", "2"));
    said.put("connect-timeout", "20s");
    said.put("timeout", "20s");
    said.putAll(more);
    var settings = MadeSettings.with(said);
    if (connections != null) {
      connections.destroy();
    }
    connections = new SmtpConnections(sender, settings);
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new SmtpMailer(connections, settings, clock, URI.create("https://portal.example/"));
  }

  JavaMailSenderImpl sender(int port, SSLSocketFactory factory) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(port);
    sender.setUsername(server.user());
    sender.setPassword(server.password());
    sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", factory);
    return sender;
  }

  static SSLSocketFactory trusting(Path authority) throws Exception {
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

  static Nudge nudge() {
    return nudge(Lease.of(Duration.ofMinutes(1)));
  }

  static Nudge nudge(Lease lease) {
    var mailId = UUID.randomUUID();
    return new Nudge(
        mailId,
        Recipient.of("100001"),
        "contact-1",
        Wording.NEWS,
        "<" + mailId + "@encompass.example>",
        1,
        1,
        0,
        NOW.plusSeconds(3600),
        List.of(UUID.randomUUID()),
        lease);
  }

  static Mail only(MailSink server) {
    assertThat(server.mails()).hasSize(1);
    return server.mails().getFirst();
  }

  static MimeMessage read(Mail mail) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
  }
}
