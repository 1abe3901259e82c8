package org.encompass.notifier.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.encompass.notifier.delivery.Lease;
import org.jspecify.annotations.Nullable;

/// One SMTP connection that knows how far a dialogue came. Angus Mail reports NOT_DELIVERED
/// when the server falls silent after the final dot, though the server may hold the mail; so
/// whether the dot was sent, and what was answered to it, is noted here.
class WatchedTransport extends SMTPTransport {
  private static final int NO_REPLY = -1;

  private SmtpStage stage = SmtpStage.CONNECT;
  private int reply = NO_REPLY;
  private boolean watching = true;
  private @Nullable Lease lease;
  private int mails;

  WatchedTransport(Session session, URLName server) {
    super(session, server);
  }

  /// How far the last dialogue came.
  SmtpStage stage() {
    return stage;
  }

  /// What the server answered at that stage; -1 = nothing.
  int reply() {
    return reply;
  }

  /// How many mails it has carried.
  int mails() {
    return mails;
  }

  /// A dialogue begins, for a mail that is ours that long.
  void begin(Lease forSoLong) {
    enter(SmtpStage.CONNECT);
    watching = true;
    lease = forSoLong;
    mails++;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    enter(SmtpStage.MAIL);
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    enter(SmtpStage.RCPT);
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    enter(SmtpStage.DATA);
    return super.data();
  }

  /// The last moment at which the mail can still be left to whoever holds the lease next: without
  /// its dot the server forgets it.
  @Override
  protected void finishData() throws IOException, MessagingException {
    if (lease != null && !lease.enoughForTheDot()) {
      throw new LeaseRanOut();
    }
    enter(SmtpStage.DOT);
    super.finishData();
  }

  /// After a refusal Angus resets the conversation; what is answered to that says nothing about the
  /// mail.
  @Override
  protected void sendCommand(String command) throws MessagingException {
    if (command.equals("RSET") || command.equals("QUIT") || command.equals("NOOP")) {
      watching = false;
    }
    super.sendCommand(command);
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (watching) {
      reply = code;
    }
    return code;
  }

  private void enter(SmtpStage next) {
    stage = next;
    reply = NO_REPLY;
  }
}
