package org.encompass.notifier.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.encompass.harness.MailReply;
import org.encompass.notifier.delivery.Addressee;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.DeliveryOutcome.Unknown;
import org.encompass.schemas.SchoolMessage.Language;
import org.junit.jupiter.api.Test;

/// The dialogue with a real SMTP server that misbehaves in every way we know of.
class SmtpMailerTest extends MailDialogue {
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
  void silenceAfterTheDotIsUnknownThoughTheServerHoldsTheMail() throws Exception {
    assertThat(sendTo(new MailReply.DropAfterDot())).isEqualTo(new Unknown("DOT"));
    var sender = sender(server.port(), trusting(server.caCertificate()));
    mailer = mailer(sender, Map.of("timeout", "8s"));
    assertThat(sendTo(new MailReply.Stall(Duration.ofSeconds(16)))).isEqualTo(new Unknown("DOT"));
    await().untilAsserted(() -> assertThat(server.heldFor(LEAD.email())).hasSize(2));
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
  void addressThatIsNoneFailsWithoutADialogue() {
    assertThat(mailer.send(nudge(), new Addressee("not an address", Language.en)))
        .isEqualTo(new Failed(null, "ADDRESS"));
  }
}
