package org.encompass.benchmarks.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.notifier.delivery.Addressee;
import org.encompass.notifier.delivery.DeliverySettings;
import org.encompass.notifier.delivery.Lease;
import org.encompass.notifier.delivery.Mailer;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.SideBySide;
import org.encompass.notifier.delivery.Wording;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.Recipient;
import org.encompass.schemas.SchoolMessage.Language;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The notifier's own mailer, put together as the notifier does it, and as many at a time.
public final class OurMailer implements AutoCloseable {
  private static final Addressee LEAD = new Addressee("lead@school.example", Language.en);

  private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
  private final Mailer mailer;
  private final SideBySide dialogues;

  /// @param sessions side by side
  public OurMailer(PrivatePostfix server, int sessions, int mailsPerConnection) {
    var settings = settings(sessions, mailsPerConnection);
    beans
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "benchmark", Map.of("encompass.portal.base-url", "https://portal.example")));
    beans.registerBean(JavaMailSenderImpl.class, () -> sender(server));
    beans.registerBean(DeliverySettings.class, () -> settings);
    beans.registerBean(Clock.class, Clock::systemUTC);
    beans.scan("org.encompass.notifier.delivery.mail");
    beans.refresh();
    mailer = beans.getBean(Mailer.class);
    dialogues = SideBySide.inVirtualThreads(sessions);
  }

  private static DeliverySettings settings(int sessions, int mailsPerConnection) {
    var said =
        Map.of(
            "encompass.mail.from", "notices@encompass.example",
            "encompass.mail.connections", Integer.toString(sessions),
            "encompass.mail.mails-per-connection", Integer.toString(mailsPerConnection));
    return new Binder(new MapConfigurationPropertySource(said))
        .bindOrCreate("encompass.mail", DeliverySettings.class);
  }

  private static JavaMailSenderImpl sender(PrivatePostfix server) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(server.tlsPort());
    sender
        .getJavaMailProperties()
        .put("mail.smtp.ssl.socketFactory", server.client().getSocketFactory());
    return sender;
  }

  /// Sends so many; all of them must be accepted.
  public void send(int messages) {
    var accepted = new AtomicInteger();
    Runnable one =
        () -> {
          if (mailer.send(nudge(), LEAD) instanceof Accepted) {
            accepted.incrementAndGet();
          }
        };
    dialogues.run(Collections.nCopies(messages, one));
    if (accepted.get() != messages) {
      throw new CannotMeasure(
          "only %d of %d mails were accepted".formatted(accepted.get(), messages));
    }
  }

  private static Nudge nudge() {
    var mailId = UUID.randomUUID();
    return new Nudge(
        mailId,
        Recipient.of("520000"),
        "contact",
        Wording.NEWS,
        "<" + mailId + "@encompass.example>",
        1,
        1,
        0,
        Clock.systemUTC().instant(),
        List.of(mailId),
        Lease.of(Duration.ofMinutes(3)));
  }

  @Override
  public void close() {
    beans.close();
  }
}
