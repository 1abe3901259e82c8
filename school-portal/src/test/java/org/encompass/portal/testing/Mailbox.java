package org.encompass.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.encompass.harness.MailSink;
import org.springframework.boot.test.context.TestComponent;

/// A person's mailbox, as the mail server holds it.
@TestComponent
public class Mailbox {
  private static final Pattern LINK =
      Pattern.compile("http://portal.example.invalid(/invitation/\\S+)");

  private final MailSink mails;

  Mailbox(MailSink mails) {
    this.mails = mails;
  }

  /// Subjects and texts, oldest first.
  public List<String> of(String address) {
    return mails.heldFor(address).stream().map(held -> text(held.raw())).toList();
  }

  /// Where the newest one-time link leads, once that many mails are there.
  public String linkAfter(int mailsHeld, String address) {
    await().until(() -> mails.heldFor(address).size() >= mailsHeld);
    var match = LINK.matcher(of(address).getLast());
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  private static String text(byte[] raw) {
    try {
      var mail = new MimeMessage((Session) null, new ByteArrayInputStream(raw));
      return mail.getSubject() + "\n" + mail.getContent();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a mail that cannot be read", e);
    }
  }
}
