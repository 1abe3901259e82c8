package org.encompass.notifier.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.encompass.notifier.delivery.Addressee;
import org.encompass.notifier.delivery.DeliverySettings;
import org.encompass.notifier.delivery.Mailer;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Wording;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.schemas.SchoolMessage.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Sends a nudge over SMTP and reads from the dialogue how it ended. Exceptions of the mail library
/// quote addresses, so only their type, the stage and the reply code go any further.
@Component
class SmtpMailer implements Mailer {
  private static final Logger log = LoggerFactory.getLogger(SmtpMailer.class);
  private static final int TRANSIENT = 400;
  private static final int PERMANENT = 500;
  private static final int OK = 250;

  private final SmtpConnections connections;
  private final Clock clock;
  private final Map<Wording, Map<Language, NudgeTemplate>> templates;

  SmtpMailer(
      SmtpConnections connections,
      DeliverySettings settings,
      Clock clock,
      @Value("${encompass.portal.base-url}") URI portal) {
    this.connections = connections;
    this.clock = clock;
    templates = templates(connections.session(), settings.from(), portal);
  }

  private static Map<Wording, Map<Language, NudgeTemplate>> templates(
      Session session, String from, URI portal) {
    var all = new EnumMap<Wording, Map<Language, NudgeTemplate>>(Wording.class);
    for (var wording : Wording.values()) {
      var byLanguage = new EnumMap<Language, NudgeTemplate>(Language.class);
      for (var language : Language.values()) {
        byLanguage.put(language, new NudgeTemplate(session, from, wording, language, portal));
      }
      all.put(wording, byLanguage);
    }
    return all;
  }

  @Override
  public DeliveryOutcome send(Nudge nudge, Addressee to) {
    try {
      connections.enter();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DeliveryOutcome.Retry.givenBack();
    }
    try {
      // It waited its turn, or the whole process slept: another node may soon hold the lease.
      return nudge.lease().enoughForADialogue()
          ? converse(nudge, to)
          : DeliveryOutcome.Retry.givenBack();
    } finally {
      connections.leave();
    }
  }

  @Override
  public boolean answered() {
    try {
      connections.enter();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      return connections.answer();
    } catch (MessagingException e) {
      log.warn("no connection to the mail server: {}", kind(e));
      return false;
    } finally {
      connections.leave();
    }
  }

  private DeliveryOutcome converse(Nudge nudge, Addressee to) {
    NudgeMessage message;
    try {
      message =
          template(nudge.wording(), to.language()).message(nudge.messageId(), to, clock.instant());
    } catch (AddressException e) {
      return new DeliveryOutcome.Failed(null, "ADDRESS");
    }
    SmtpConnections.Held held;
    try {
      held = connections.take();
    } catch (MessagingException e) {
      return unreachable(e);
    }
    var outcome = dialogue(held.transport(), message, nudge);
    // The server had closed a kept connection: no mail was begun on it, so a new one is tried now.
    return held.used() && diedBeforeTheMail(held.transport())
        ? onNewConnection(message, nudge)
        : outcome;
  }

  private NudgeTemplate template(Wording wording, Language language) {
    var byLanguage = Objects.requireNonNull(templates.get(wording));
    return Objects.requireNonNull(byLanguage.get(language));
  }

  private DeliveryOutcome onNewConnection(NudgeMessage message, Nudge nudge) {
    try {
      return dialogue(connections.connect(), message, nudge);
    } catch (MessagingException e) {
      return unreachable(e);
    }
  }

  private static DeliveryOutcome unreachable(MessagingException e) {
    log.warn("no connection to the mail server: {}", kind(e));
    return new DeliveryOutcome.Retry(null, SmtpStage.CONNECT.name());
  }

  private DeliveryOutcome dialogue(WatchedTransport transport, NudgeMessage message, Nudge nudge) {
    transport.begin(nudge.lease());
    try {
      transport.sendMessage(message, message.getAllRecipients());
      connections.keep(transport);
      return new DeliveryOutcome.Accepted(OK);
    } catch (LeaseRanOut e) {
      connections.close(transport);
      log.warn("mail {} not sent: its lease ran out", nudge.mailId());
      return DeliveryOutcome.Retry.givenBack();
    } catch (MessagingException e) {
      connections.close(transport);
      var outcome = outcome(transport.stage(), transport.reply());
      log.info(
          "mail {} not accepted: {} at {}, reply {}, {}",
          nudge.mailId(),
          outcome.key(),
          transport.stage(),
          transport.reply(),
          kind(e));
      return outcome;
    }
  }

  /// What a dialogue that did not succeed means. A refusal before RCPT is about us, not about the
  /// recipient, and may pass.
  static DeliveryOutcome outcome(SmtpStage stage, int reply) {
    var refusedForGood = reply >= PERMANENT;
    var refusedForNow = reply >= TRANSIENT && reply < PERMANENT;
    var code = reply > 0 ? Integer.valueOf(reply) : null;
    return switch (stage) {
      case CONNECT, MAIL -> new DeliveryOutcome.Retry(code, stage.name());
      case RCPT, DATA ->
          refusedForGood
              ? new DeliveryOutcome.Failed(code, stage.name())
              : new DeliveryOutcome.Retry(code, stage.name());
      case DOT -> {
        if (refusedForGood) {
          yield new DeliveryOutcome.Failed(code, stage.name());
        }
        yield refusedForNow
            ? new DeliveryOutcome.Retry(code, stage.name())
            : new DeliveryOutcome.Unknown(stage.name());
      }
    };
  }

  private static boolean diedBeforeTheMail(WatchedTransport transport) {
    return switch (transport.stage()) {
      case CONNECT, MAIL -> transport.reply() < 0 || transport.reply() == 421;
      case RCPT, DATA, DOT -> false;
    };
  }

  private static String kind(@Nullable Throwable e) {
    var type = e == null ? "" : e.getClass().getSimpleName();
    return e == null || e.getCause() == null ? type : type + " < " + kind(e.getCause());
  }
}
