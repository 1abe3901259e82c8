package org.encompass.notifier.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.encompass.notifier.delivery.Addressee;
import org.encompass.notifier.delivery.Wording;
import org.encompass.schemas.SchoolMessage.Language;

/// The mail of one wording, as far as it is the same for everybody who reads one language. The mail
/// library writes it once; each mail is these bytes with its recipient, Message-ID and Date before
/// them. It says nothing about a child, a family or an incident.
///
/// It is ready to be signed (DKIM) by the server beside us: seven bits, CRLF, short lines, each
/// header once.
final class NudgeTemplate {
  private static final String[] OWN_LINES = {"Date", "To", "Message-ID"};
  // RFC 5321, 4.5.3.1.3
  private static final int LONGEST_ADDRESS = 254;
  private static final String CRLF = "\r\n";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Session session;
  private final InternetAddress from;
  private final byte[] shared;

  NudgeTemplate(Session session, String from, Wording wording, Language language, URI portal) {
    this(session, from, language, NudgeText.in(wording, language, portal));
  }

  NudgeTemplate(Session session, String from, Language language, NudgeText text) {
    this.session = session;
    try {
      this.from = new InternetAddress(from, true);
      var message = new MimeMessage(session);
      message.setFrom(this.from);
      message.setReplyTo(new InternetAddress[] {this.from});
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("Content-Language", language.name());
      message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
      message.setText(lines(text.body()), StandardCharsets.UTF_8.name());
      message.saveChanges();
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes, OWN_LINES);
      shared = bytes.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException("no mail can be written as encompass.mail says", e);
    }
  }

  private static String lines(String text) {
    return text.lines().collect(Collectors.joining(CRLF, "", CRLF));
  }

  /// @throws AddressException if it is none that every mail server takes
  NudgeMessage message(String messageId, Addressee to, Instant date) throws AddressException {
    var address = address(to.email());
    var ownLines =
        "Date: %s\r\nTo: <%s>\r\nMessage-ID: %s\r\n"
            .formatted(DATE.format(date), address.getAddress(), messageId);
    return new NudgeMessage(session, from, address, ownLines, shared);
  }

  private static InternetAddress address(String email) throws AddressException {
    var address = new InternetAddress(email, true);
    var plain = address.getAddress();
    if (plain.length() > LONGEST_ADDRESS || plain.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new AddressException("not an address that every mail server takes");
    }
    return address;
  }
}
