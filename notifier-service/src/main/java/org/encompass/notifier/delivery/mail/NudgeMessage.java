package org.encompass.notifier.delivery.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.encompass.notifier.delivery.Addressee;

/// The mail: one recipient, a Message-ID that stays the same at every attempt, and nothing in it
/// about a child, a family or an incident.
class NudgeMessage extends MimeMessage {
  private final String messageId;

  NudgeMessage(
      Session session, String messageId, String from, Addressee to, NudgeText text, Instant date)
      throws MessagingException {
    super(session);
    this.messageId = messageId;
    var sender = new InternetAddress(from, true);
    setFrom(sender);
    setReplyTo(new InternetAddress[] {sender});
    setRecipient(RecipientType.TO, new InternetAddress(to.email(), true));
    setSentDate(Date.from(date));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", to.language().name());
    setSubject(text.subject(), StandardCharsets.UTF_8.name());
    setText(text.body(), StandardCharsets.UTF_8.name());
    saveChanges();
  }

  /// Angus would make a new Message-ID here and overwrite ours.
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
