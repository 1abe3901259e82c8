package org.encompass.notifier.delivery.mail;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One mail: three lines of its own, then the bytes that all of its language share. What is written
/// is the same at every attempt but for the Date.
final class NudgeMessage extends MimeMessage {
  private final InternetAddress from;
  private final InternetAddress to;
  private final String ownLines;
  private final byte[] shared;

  NudgeMessage(
      Session session, InternetAddress from, InternetAddress to, String ownLines, byte[] shared) {
    super(session);
    this.from = from;
    this.to = to;
    this.ownLines = ownLines;
    this.shared = shared;
  }

  /// Whom the mail library names in MAIL FROM.
  @Override
  public Address[] getFrom() {
    return new Address[] {from};
  }

  @Override
  public Address[] getAllRecipients() {
    return new Address[] {to};
  }

  @Override
  public void writeTo(OutputStream out, String @Nullable [] withoutThese) throws IOException {
    out.write(ownLines.getBytes(StandardCharsets.US_ASCII));
    out.write(shared);
  }
}
